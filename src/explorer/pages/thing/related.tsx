import type { ReactElement } from "react";
import { ThingLink } from "../../parts/thing-link.js";
import type { Thing } from "./thing.js";

/** What else belongs to a thing, each with the weightiest reasons. */
export function Related({ related }: Pick<Thing, "related">): ReactElement | null {
  if (related.length === 0) return null;
  return (
    <section aria-label="Related">
      <h2>Related, and why</h2>
      <ul className="related">
        {related.map(({ node, reasons }) => (
          <li key={node.id}>
            <ThingLink thing={node} />
            <span className="muted small">
              {reasons
                .slice(0, 2)
                .map(({ text }) => text)
                .join(" ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
