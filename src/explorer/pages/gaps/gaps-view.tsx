import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { Examples } from "../../parts/examples.js";
import { formatAmount, formatCount } from "../../parts/format.js";
import { ThingLink } from "../../parts/thing-link.js";
import { GapsEvidence } from "./gaps-evidence.js";
import { GapsFilters } from "./gaps-filters.js";
import { GapsMatrix } from "./gaps-matrix.js";
import type { GapRow, GapsData, GapsShown } from "./gaps-page.js";
import { formatGaps, type GapsState } from "./gaps-state.js";

/** The techniques of a category against hardware: what is known, by what it rests on, and of which nothing is reported. */
export function GapsView({ state, data }: ViewProps<GapsState, GapsData>): ReactElement | null {
  if (!data) return null;
  return (
    <div className="hardware-page gaps-page">
      <h1>Gaps</h1>
      <p className="muted prose">
        The techniques of a category against hardware. What is designed for a family counts for its members, and what was measured on a
        member counts for its family. “Not reported” means that nothing in this graph says anything of it: not that the technique does not
        run there, nor that nobody has tried.
      </p>
      <GapsFilters state={state} data={data} />
      {data.gaps ? <Matrix state={state} gaps={data.gaps} /> : <Begin state={state} data={data} />}
    </div>
  );
}

/** Columns of the examples, which fit a desk. */
const fewColumns = 6;

/** Before both are chosen: the categories on the hardware that most is known about. */
function Begin({ state, data }: { readonly state: GapsState; readonly data: GapsData }): ReactElement {
  const top = data.statistics.hardware.slice(0, fewColumns).map(({ hardware }) => hardware);
  const columns = state.hardware.length > 0 ? state.hardware : top.map(({ id }) => id);
  const categories = state.category === undefined ? (["ATTENTION", "QUANTIZATION", "DECODING"] as const) : [state.category];
  const on = state.hardware.length > 0 ? "the hardware that is chosen" : top.map(({ name }) => name).join(", ");
  return (
    <Examples
      intro="Choose a category and hardware; the table is then at an address of its own."
      examples={
        columns.length === 0
          ? []
          : categories.map((category) => ({
              text: `Techniques of ${inWords(category)} on ${on}`,
              href: formatGaps({ category, hardware: columns }),
            }))
      }
    />
  );
}

const isKnown = ({ cells }: GapRow): boolean => cells.some(({ status }) => status !== "NOT_REPORTED");

function Matrix({ state, gaps }: { readonly state: GapsState; readonly gaps: GapsShown }): ReactElement {
  const known = gaps.rows.filter(isKnown);
  const unknown = gaps.rows.filter((row) => !isKnown(row));
  const about = inWords(state.category ?? "");
  return (
    <>
      <p role="status">
        {gaps.totalCount === 0
          ? `This graph has no technique of the category ${about}.`
          : `Of ${formatAmount(gaps.totalCount, "technique")} of ${about}, something is reported of ${formatCount(known.length)}${
              gaps.hardware.length === 1 ? ` on ${gaps.hardware[0]?.name ?? ""}` : " on some of this hardware"
            }.`}
        {gaps.totalCount > gaps.rows.length && (
          <span className="muted"> The first {formatCount(gaps.rows.length)} by id were looked at.</span>
        )}
      </p>
      {known.length > 0 && (
        <>
          <GapsMatrix rows={known} hardware={gaps.hardware} about={about} />
          <GapsEvidence rows={known} />
        </>
      )}
      {unknown.length > 0 && (
        <section aria-labelledby="unreported">
          <h2 id="unreported">Not reported on any of it</h2>
          <p className="muted small">
            {formatAmount(unknown.length, "technique")} of which this graph says nothing on{" "}
            {gaps.hardware.map(({ name }) => name).join(", ")}.
          </p>
          <ul className="inline-list unreported">
            {unknown.map(({ technique }) => (
              <li key={technique.id}>
                <ThingLink thing={technique} badge={false} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
