import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import type { OpenPage } from "../page.js";
import { findPage, loadedPage, loadPage } from "../registry.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import { PageOutlet } from "./page-outlet.js";
import { namedPlace, useFragment, usePlace, useSearchText } from "./place.js";
import { NothingHere } from "./states.js";

/** What is shown: a page, or that there is none at this address. `key` is another one for another kind of page. */
interface Shown {
  readonly key: string;
  readonly open: OpenPage | undefined;
  readonly fragment: string;
}

/** The whole of what is between `<body>` and its end: the frame, and in it the page of the address. */
export function App(): ReactElement {
  const shown = useShown();
  const main = useRef<HTMLElement>(null);
  useFocusOnPlaces(main);
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        {shown.open ? <PageOutlet key={shown.key} open={shown.open} fragment={shown.fragment} /> : <NothingHere />}
      </main>
      <Footer />
    </>
  );
}

/** The page of the address. While its module loads, the one before stays. */
function useShown(): Shown {
  const path = usePlace();
  const search = useSearchText();
  const fragment = useFragment();
  const [, noteLoaded] = useState(0);
  const last = useRef<Shown>({ key: "", open: undefined, fragment });
  const found = findPage(path, search);
  const page = found && loadedPage(found.entry);
  useEffect(() => {
    if (!found || page) return;
    loadPage(found.entry).then(
      () => noteLoaded((count) => count + 1),
      // A newer version of the server no longer has the module: the browser loads the page whole.
      () => location.reload(),
    );
  }, [found, page]);
  if (!found) last.current = { key: "", open: undefined, fragment };
  else if (page) last.current = { key: found.entry.path, open: page.open(found.address), fragment };
  return last.current;
}

/**
 * Who goes to another place begins there at its top or at the place that the address names, with the keyboard too. A change of the view of one place
 * moves nothing.
 */
function useFocusOnPlaces(main: RefObject<HTMLElement | null>): void {
  const path = usePlace();
  const before = useRef(path);
  const byHistory = useRef(false);
  useEffect(() => {
    const note = (): void => {
      // Browsers tell of a way within the page as well.
      if (location.pathname !== before.current) byHistory.current = true;
    };
    addEventListener("popstate", note);
    return () => removeEventListener("popstate", note);
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!namedPlace()?.matches(":target")) {
      main.current?.focus({ preventScroll: true });
      if (!byHistory.current) scrollTo(0, 0);
    }
    byHistory.current = false;
  }, [path, main]);
}
