import type { ReactElement } from "react";
import { Link } from "wouter";
import type { KindName } from "../../kinds.js";
import { ThingLink } from "../../parts/thing-link.js";
import type { Edge } from "./thing.js";

interface Props {
  readonly kind: KindName;
  readonly id: string;
  readonly name: string;
  readonly edges: readonly Edge[];
}

/** Relatives that the strip shows to each side. */
const most = 6;

/** The lineage of a thing in small: what it comes from, itself, and what comes from it, one step to each side. */
export function LineageStrip({ kind, id, name, edges }: Props): ReactElement | null {
  const relation = kind === "hardware" ? "SUCCEEDS" : "EXTENDS";
  const steps = edges.filter((edge) => edge.relation === relation);
  const before = steps.filter((edge) => edge.from.id === id).map(({ to }) => to);
  const after = steps.filter((edge) => edge.to.id === id).map(({ from }) => from);
  if (before.length + after.length === 0) return null;
  return (
    <section aria-label="Lineage">
      <h2>Lineage</h2>
      <div className="strip">
        <Side title="Comes from" things={before} />
        <p className="strip-self">
          <span aria-hidden="true">→ </span>
          {name}
          <span aria-hidden="true"> →</span>
        </p>
        <Side title="Leads to" things={after} />
      </div>
      <p className="more">
        <Link href={`/lineage/${encodeURIComponent(id.slice(id.indexOf(":") + 1))}`}>The whole lineage</Link>
      </p>
    </section>
  );
}

type Relative = Edge["from"];

function Side({ title, things }: { readonly title: string; readonly things: readonly Relative[] }): ReactElement {
  const inTime = [...things].sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
  const more = inTime.length - most;
  return (
    <div>
      <h3 className="muted small">{title}</h3>
      {inTime.length === 0 && <p className="muted small">nothing known</p>}
      <ul>
        {inTime.slice(0, most).map((thing) => (
          <li key={thing.id}>
            <ThingLink thing={thing} />
            <span className="muted"> {dateOf(thing).slice(0, 4)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted small">and {more} more</p>}
    </div>
  );
}

/** When something was introduced; nothing where that is not known. */
function dateOf(thing: Relative): string {
  return "introduced" in thing ? (thing.introduced ?? "") : "";
}
