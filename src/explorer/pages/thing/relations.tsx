import type { ReactElement } from "react";
import { kindNames, kindOf } from "../../kinds.js";
import { formatCount } from "../../parts/format.js";
import { relationWords } from "../../parts/relation-words.js";
import { ImportedMark } from "../../parts/imported-mark.js";
import { ThingLink, type Linked } from "../../parts/thing-link.js";
import { hostOf, Papers } from "./facts.js";
import type { Edge, ScopedList, Source } from "./thing.js";

/** Relations of one sort: what they lead to from here, and who says so. */
interface Group {
  readonly title: string;
  readonly family: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly key: string;
  readonly other: Linked;
  readonly sources: readonly Source[];
  readonly references: readonly string[];
  readonly note: string | null;
  readonly origin: string;
  readonly confidence: number;
}

/** The relations of a thing, grouped by what they say, in the order of `relationWords`; the things of a group by kind and name. */
export function groupRelations(id: string, edges: readonly Edge[]): readonly Group[] {
  return Object.entries(relationWords).flatMap(([relation, { from, to, family }]) =>
    [
      { title: from, rows: edges.filter((edge) => edge.relation === relation && edge.from.id === id).map((edge) => toRow(edge, edge.to)) },
      { title: to, rows: edges.filter((edge) => edge.relation === relation && edge.to.id === id).map((edge) => toRow(edge, edge.from)) },
    ]
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => ({ title, family, rows: rows.sort(byKindAndName) })),
  );
}

function toRow({ id, sources, from: _from, to: _to, relation: _relation, ...edge }: Edge, other: Linked): Row {
  // The paper at the other end need not be named twice.
  return { ...edge, key: id, other, sources: sources.filter((source) => source.id !== other.id) };
}

function byKindAndName({ other: one }: Row, { other }: Row): number {
  const kinds = kindNames.indexOf(kindOf(one.id)) - kindNames.indexOf(kindOf(other.id));
  return kinds || (one.name < other.name ? -1 : 1);
}

/** Every relation of a thing with the papers that say so. What it merely mentions comes last and folded. */
export function Relations({
  id,
  edges,
  truncated,
}: {
  readonly id: string;
  readonly edges: readonly Edge[];
  readonly truncated: boolean;
}): ReactElement | null {
  const groups = groupRelations(id, edges);
  if (groups.length === 0) return null;
  return (
    <section aria-label="Relations">
      <h2>Relations</h2>
      {groups.map((group) => (
        <RelationGroup key={group.title} group={group} />
      ))}
      {truncated && <p className="muted small">There are more relations than this page shows. “Open as GraphQL” below asks for them.</p>}
    </section>
  );
}

/** Rows that a group shows before the rest is folded. */
const shownRows = 12;

function RelationGroup({ group: { title, family, rows } }: { readonly group: Group }): ReactElement {
  const first = rows.slice(0, shownRows);
  const rest = rows.slice(shownRows);
  return (
    <div className={`relation-group family-${family}`}>
      <h3>
        {title} <span className="count">{formatCount(rows.length)}</span>
      </h3>
      <ul className="relation-rows">
        {first.map((row) => (
          <RelationRow key={row.key} row={row} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{formatCount(rest.length)} more</summary>
          <ul className="relation-rows">
            {rest.map((row) => (
              <RelationRow key={row.key} row={row} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function RelationRow({ row: { other, origin, confidence, ...evidence } }: { readonly row: Row }): ReactElement {
  return (
    <li>
      <div>
        <ThingLink thing={other} />
        <ImportedMark origin={origin} confidence={confidence} about={other.id} />
      </div>
      <Evidence {...evidence} />
    </li>
  );
}

interface EvidenceProps {
  readonly sources: readonly Source[];
  readonly references: readonly string[];
  readonly note: string | null;
}

/** Who says so. */
function Evidence({ sources, references, note }: EvidenceProps): ReactElement | null {
  if (sources.length === 0 && references.length === 0 && note === null) return null;
  return (
    <div className="evidence">
      {sources.length > 0 && <Papers papers={sources} />}
      {references.map((url) => (
        <a key={url} href={url}>
          {hostOf(url)}
        </a>
      ))}
      {note !== null && <span>{note}</span>}
    </div>
  );
}

/** What holds for hardware; what was said of a relative says of which. */
export function ScopedRelations({ list: { title, totalCount, edges } }: { readonly list: ScopedList }): ReactElement {
  const own = edges.filter(({ inherited }) => !inherited).length;
  const [first, rest] = [edges.slice(0, shownRows), edges.slice(shownRows)];
  const rows = (some: ScopedList["edges"]): ReactElement => (
    <ul className="relation-rows">
      {some.map(({ node, inherited, via, origin, confidence, ...evidence }) => (
        <li key={node.id}>
          <div>
            <ThingLink thing={node} />
            {inherited && via && (
              <span className="inherited">
                said of <ThingLink thing={via} badge={false} />
              </span>
            )}
            <ImportedMark origin={origin} confidence={confidence} about={node.id} />
          </div>
          <Evidence {...evidence} />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="count">{formatCount(totalCount)}</span>
      </h2>
      {totalCount === 0 ? (
        <p className="muted">Nothing is known.</p>
      ) : (
        <p className="muted small">
          {own === 0 ? "Nothing is said of just this; " : `${formatCount(own)} said of just this, first; `}
          what was said of a family, a unit or a server is marked.
        </p>
      )}
      {rows(first)}
      {rest.length > 0 && (
        <details>
          <summary>{formatCount(rest.length)} more</summary>
          {rows(rest)}
        </details>
      )}
      {totalCount > edges.length && <p className="muted small">{formatCount(totalCount - edges.length)} are not shown.</p>}
    </section>
  );
}
