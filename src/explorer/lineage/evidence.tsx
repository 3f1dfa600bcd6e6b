import type { ReactElement } from "react";
import { formatDate } from "../parts/format.js";
import { ImportedMark } from "../parts/imported-mark.js";
import { ThingLink } from "../parts/thing-link.js";
import type { Comparison, LineageLink } from "./graph.js";

/** What one thing measured with the other as its baseline: the number, the hardware, the claim, and the paper that says so. */
export function Comparisons({ results }: { readonly results: readonly Comparison[] }): ReactElement {
  return (
    <ul className="comparisons">
      {results.map(({ id, reported, hardware, claim, paper }) => (
        <li key={id}>
          <strong>{reported ? [reported.number, reported.metric].join(" ").trim() : "no number"}</strong>
          {hardware.length > 0 ? ` on ${hardware.map(({ name }) => name).join(", ")}` : ", hardware not stated"}
          <span className="muted"> – {claim} </span>
          <ThingLink thing={paper} />
        </li>
      ))}
    </ul>
  );
}

/** The papers and the documentation that state a relation, and whether a program read it there. */
export function Sources({ link: { from, sources, references, note, origin, confidence } }: { readonly link: LineageLink }): ReactElement {
  return (
    <ul className="sources">
      {sources.map((paper) => (
        <li key={paper.id}>
          <ThingLink thing={paper} />
          {paper.published !== null && <span className="muted"> {formatDate(paper.published)}</span>}
        </li>
      ))}
      {references.map((address) => (
        <li key={address}>
          <a href={address} rel="noreferrer">
            {new URL(address).hostname}
          </a>{" "}
          <span className="muted">documentation</span>
        </li>
      ))}
      {note !== null && <li className="muted">{note}</li>}
      {origin === "IMPORTED" && (
        <li>
          <ImportedMark origin={origin} confidence={confidence} about={from.id} />
        </li>
      )}
      {sources.length + references.length === 0 && note === null && <li className="muted">no source is named</li>}
    </ul>
  );
}
