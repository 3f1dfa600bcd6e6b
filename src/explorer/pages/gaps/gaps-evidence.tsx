import type { ReactElement } from "react";
import { shortTitle } from "../../parts/results-table.js";
import { ThingLink } from "../../parts/thing-link.js";
import { verbsOf } from "../../parts/verbs.js";
import type { GapRow } from "./gaps-page.js";

type Evidence = GapRow["cells"][number]["evidence"][number];

/** The same as a list: every relation that the matrix rests on, with the papers that say so. */
export function GapsEvidence({ rows }: { readonly rows: readonly GapRow[] }): ReactElement {
  return (
    <details>
      <summary>What says so, as a list</summary>
      <ul className="gaps-evidence small">
        {rows.map(({ technique, cells }) => (
          <li key={technique.id}>
            <ThingLink thing={technique} />
            <ul>
              {statementsOf(cells.flatMap(({ evidence }) => evidence)).map(({ relation, hardware, sources }) => (
                <li key={relation + hardware.id}>
                  {verbsOf(relation).verb} <ThingLink thing={hardware} badge={false} />
                  {": "}
                  {sources.length === 0 && <span className="muted">as documentation says</span>}
                  {sources.map((paper, index) => (
                    <span key={paper.id}>
                      {index > 0 && ", "}
                      <ThingLink thing={paper} badge={false}>
                        {shortTitle(paper.name)}
                      </ThingLink>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each relation once: what was stated for a family stands in the cell of every member. */
function statementsOf(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((each) => [`${each.relation} ${each.hardware.id}`, each])).values()];
}
