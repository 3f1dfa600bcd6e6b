import type { ReactElement } from "react";
import { Link } from "wouter";
import { addressOf, toAddress } from "../../address.js";
import { kinds, type KindName } from "../../kinds.js";
import { formatCount } from "../../parts/format.js";
import { KindBadge } from "../../parts/kind-badge.js";
import { ResultsTable } from "../../parts/results-table.js";
import { CopyButton } from "../../shell/page-tools.js";
import { AbstractShown } from "./abstract-shown.js";
import { Facts } from "./facts.js";
import { LineageStrip } from "./lineage-strip.js";
import { Related } from "./related.js";
import { Relations, ScopedRelations } from "./relations.js";
import type { ResultList, Thing } from "./thing.js";

/** One thing: what it is, where it comes from, how it did, and what belongs to it. */
export function ThingView({ kind, thing }: { readonly kind: KindName; readonly thing: Thing }): ReactElement {
  const { named, results, scoped = [], neighborhood, related, bibtex, abstract } = thing;
  const shown = results.filter(({ totalCount }) => totalCount > 0);
  return (
    <article className="thing">
      <header className="thing-head">
        <p className="kind-line">
          <KindBadge kind={named.id} />{" "}
          <span aria-hidden="true">
            {kinds[kind].one}
            {named.origin === "IMPORTED" && " ·"}
          </span>
          {named.origin === "IMPORTED" && <span className="muted"> read by a program, not checked by a person</span>}
        </p>
        <h1>{named.name}</h1>
        {named.aliases.length > 0 && <p className="muted">Also called {named.aliases.join(", ")}</p>}
        {named.summary !== null && <p className="summary">{named.summary}</p>}
      </header>
      <aside className="thing-facts" aria-label="Facts">
        <Facts thing={thing} />
        <p className="thing-actions">
          <Link href={toAddress("/compare", { refs: named.id })}>Compare with …</Link>
          <Link href={`/edit${addressOf(named.id)}`}>Correct or add</Link>
          {bibtex !== undefined && <CopyButton label="Copy BibTeX" text={() => bibtex} />}
        </p>
      </aside>
      <div className="thing-body">
        {abstract && <AbstractShown id={named.id} abstract={abstract} />}
        <LineageStrip kind={kind} id={named.id} name={named.name} edges={neighborhood.edges} />
        {scoped.map((list) => (
          <ScopedRelations key={list.title} list={list} />
        ))}
        {shown.map((list) => (
          <Results key={list.title} list={list} id={named.id} />
        ))}
        <Relations id={named.id} edges={neighborhood.edges} truncated={neighborhood.truncated} />
        <Related related={related} />
      </div>
    </article>
  );
}

/** What says the same in every row, and the claim where the row has another long column. */
const leftOut = {
  paper: ["paper"],
  subject: ["subject"],
  baseline: ["baseline", "claim"],
  hardware: ["hardware", "claim"],
  model: ["claim"],
  benchmark: ["claim"],
} as const;

function Results({ list: { title, totalCount, rows, role }, id }: { readonly list: ResultList; readonly id: string }): ReactElement {
  const without = leftOut[role];
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="count">{formatCount(totalCount)}</span>
      </h2>
      <ResultsTable caption={title} rows={rows} without={without} />
      {totalCount > rows.length && (
        <p className="more">
          <Link href={toAddress("/results", { [role]: id })}>All {formatCount(totalCount)} results</Link>
        </p>
      )}
    </section>
  );
}
