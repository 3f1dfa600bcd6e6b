import type { ReactElement } from "react";
import { Link } from "wouter";
import { ThingLink } from "../parts/thing-link.js";
import { Comparisons, Sources } from "./evidence.js";
import type { LineageLink } from "./graph.js";
import { styleOf } from "./relations.js";

/** What a relation rests on: its papers, and what was measured of one thing against the other. */
export function LinkDetails({ link, close }: { readonly link: LineageLink; readonly close: string }): ReactElement {
  return (
    <section className="link-details" aria-label="The chosen relation" aria-live="polite">
      <h2>
        <ThingLink thing={link.from} /> {styleOf(link.relation).verb} <ThingLink thing={link.to} />
      </h2>
      <div>
        <h3>{link.sources.length === 1 ? "The paper that says so" : "Who says so"}</h3>
        <Sources link={link} />
      </div>
      {link.results.length > 0 && (
        <div>
          <h3>Measured against {link.to.name}</h3>
          <Comparisons results={link.results} />
        </div>
      )}
      <Link href={close} replace className="button">
        Close
      </Link>
    </section>
  );
}
