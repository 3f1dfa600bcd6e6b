import { useEffect, type ReactElement } from "react";
import { Link } from "wouter";
import { SearchBox } from "../parts/search-box.js";
import { usePlace } from "./place.js";

/** Where the header leads. */
const places = [
  { path: "/results", name: "Results" },
  { path: "/compare", name: "Compare" },
  { path: "/hardware", name: "Hardware" },
  { path: "/path", name: "Paths" },
];

/** What stands above every page: the name, the places, the search. `/` leads into the search. */
export function Header(): ReactElement {
  const path = usePlace();
  useEffect(() => {
    const search = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const boxes = [...document.querySelectorAll<HTMLInputElement>('input[role="combobox"]')];
      const box = boxes.find((each) => each.closest(".search-box-large")) ?? boxes[0];
      if (!box) return;
      event.preventDefault();
      box.focus();
    };
    addEventListener("keydown", search);
    return () => removeEventListener("keydown", search);
  }, []);
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <Link href="/" className="brand">
          <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
            <path d="M4 12 8 4l4 8z" className="brand-lines" />
            <circle cx="8" cy="3.6" r="2.2" />
            <circle cx="3.8" cy="12.2" r="2.2" />
            <circle cx="12.2" cy="12.2" r="2.2" />
          </svg>
          Papergraph
        </Link>
        <nav aria-label="Pages">
          {places.map((place) => (
            <Link key={place.path} href={place.path} aria-current={path === place.path ? "page" : undefined}>
              {place.name}
            </Link>
          ))}
          <a href="/graphql">GraphQL</a>
        </nav>
        {path !== "/" && <SearchBox label="Search the graph" />}
      </div>
    </header>
  );
}
