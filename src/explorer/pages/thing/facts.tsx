import type { ReactElement } from "react";
import { ThingLink } from "../../parts/thing-link.js";
import { shortTitle } from "../../parts/results-table.js";
import type { Source, Thing } from "./thing.js";

/** What is known of a thing in a word or two; first who introduced it. */
export function Facts({ thing: { named, facts, neighborhood } }: { readonly thing: Thing }): ReactElement {
  const introducers = neighborhood.edges
    .filter(({ relation, to }) => relation === "INTRODUCES" && to.id === named.id)
    .map(({ from, sources }) => ({ ...from, published: sources.find(({ id }) => id === from.id)?.published ?? null }));
  return (
    <dl className="facts">
      {introducers.length > 0 && (
        <div>
          <dt>Introduced by</dt>
          <dd>
            <Papers papers={introducers} />
          </dd>
        </div>
      )}
      {facts.map(({ label, value, href }) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
          </div>
        ) : null,
      )}
      {named.url !== null && (
        <div>
          <dt>Read about it</dt>
          <dd>
            <a href={named.url}>{hostOf(named.url)}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Papers in a line or in a narrow column, with their years. */
export function Papers({ papers }: { readonly papers: readonly Source[] }): ReactElement {
  return (
    <ul className="inline-list">
      {papers.map((paper) => (
        <li key={paper.id}>
          <ThingLink thing={paper} badge={false}>
            {shortTitle(paper.name)}
          </ThingLink>
          {paper.published !== null && <span className="muted"> {paper.published.slice(0, 4)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The host of an address, by which people know where it leads. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? url;
}
