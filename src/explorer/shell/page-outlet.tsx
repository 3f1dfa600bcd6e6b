import { useEffect, useRef, type ReactElement } from "react";
import { useQuery, type CombinedError } from "urql";
import type { OpenPage } from "../page.js";
import { hasWritten } from "../write/session.js";
import { namedPlace } from "./place.js";
import { Failure, Loading, Missing } from "./states.js";
import { PageTools } from "./page-tools.js";

interface Props {
  readonly open: OpenPage;
  /** The place on the page that its address names. */
  readonly fragment: string;
}

/** Asks the question of a page and shows the page, or how it stands with the answer. What was shown stays until the new answer is there. */
export function PageOutlet({ open, fragment }: Props): ReactElement {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: open.question,
    variables: open.variables,
    pause: !open.asks,
    // After a write, what was read before shows at once and is read again.
    requestPolicy: hasWritten() ? "cache-and-network" : "cache-first",
  });
  const last = useRef<unknown>(undefined);
  const lastError = useRef<CombinedError | undefined>(undefined);
  const fresh = open.asks && !fetching && data !== undefined && data !== null ? data : undefined;
  if (fresh !== undefined) last.current = fresh;
  if (!open.asks || (error && !fetching)) last.current = undefined;
  const shown = last.current;
  const ref = fresh === undefined ? undefined : open.missing(fresh);
  const isSettled = !open.asks || fresh !== undefined;
  const title = isSettled ? (ref === undefined ? open.head(fresh).title : "Not found") : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = titled(title);
  }, [title]);
  useEffect(() => {
    if (isSettled) goToPlace(fragment);
  }, [isSettled, open.address, fragment]);

  const reload = (): void => askAgain({ requestPolicy: "network-only" });
  // An answer that is an error is asked for once more: what it says stays until then.
  if (!fetching) lastError.current = error;
  if (lastError.current && fresh === undefined && last.current === undefined)
    return (
      <div className="page" aria-busy={fetching || undefined}>
        <Failure error={lastError.current} retry={reload} />
      </div>
    );
  if (ref !== undefined) return <Missing asked={ref} />;
  if (open.asks && shown === undefined) return <Loading />;
  return (
    <div className="page" aria-busy={fetching || undefined}>
      {/* For those who do not see that what is shown is another one. */}
      <p className="visually-hidden" aria-live="polite">
        {fetching ? "Loading …" : title}
      </p>
      {open.render(shown, reload)}
      {open.asks && <PageTools question={open.question} variables={open.variables} />}
    </div>
  );
}

/** Goes to a place on the page, if the browser has not: it does not where the place comes to be after the address. */
function goToPlace(id: string): void {
  const place = namedPlace(id);
  if (!place || place.matches(":target")) return;
  place.tabIndex = -1;
  // The same address again: the browser then marks the place, scrolls to it and gives it the focus, and adds nothing to the history.
  location.replace(location.href);
}

/** The title of a document with the name of the product. */
export function titled(title: string): string {
  return title === "Papergraph" ? title : `${title} · Papergraph`;
}
