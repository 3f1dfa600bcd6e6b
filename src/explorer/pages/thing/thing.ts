import type { FragmentOf } from "gql.tada";
import { graphql } from "../../graphql.js";
import type { Quote } from "../../parts/quotes.js";
import type { ResultRow } from "../../parts/result-row.js";

/** What every page of a thing shows of it. */
export const named = graphql(`
  fragment Named on Entity {
    id
    name
    aliases
    summary
    url
    origin
  }
`);

/** What lies around a thing, and what else belongs to it. */
export const around = graphql(`
  fragment Around on Query {
    neighborhood(of: $id, depth: 1, maxNodes: 150) {
      truncated
      edges {
        id
        relation
        from {
          id
          name
          ... on Method {
            introduced
          }
          ... on Model {
            introduced
          }
        }
        to {
          id
          name
          ... on Method {
            introduced
          }
          ... on Model {
            introduced
          }
        }
        sources {
          id
          name
          published
        }
        references
        note
        origin
        confidence
      }
    }
    related(to: $id, first: 8) {
      node {
        id
        name
      }
      reasons {
        text
      }
    }
  }
`);

export type Around = FragmentOf<typeof around>;
export type Edge = Around["neighborhood"]["edges"][number];

/** A paper that says something, with the year that stands beside it. */
export type Source = Edge["sources"][number];

/** Something that is known of a thing beside its relations. */
export interface Fact {
  readonly label: string;
  readonly value: string | null | undefined;
  /** Where the value leads. */
  readonly href?: string;
}

/** Results of one role that a thing has in them. */
export interface ResultList {
  readonly title: string;
  readonly totalCount: number;
  readonly rows: readonly ResultRow[];
  readonly role: "subject" | "baseline" | "hardware" | "model" | "benchmark" | "paper";
}

/** A list of what holds for hardware, what holds for its families among it. */
export interface ScopedList {
  readonly title: string;
  readonly totalCount: number;
  readonly edges: readonly ScopedEdge[];
}

/** A row of such a list; `via` is the relative for which it was said. */
export interface ScopedEdge {
  readonly node: { readonly id: string; readonly name: string };
  readonly inherited: boolean;
  readonly via: { readonly id: string; readonly name: string } | null;
  readonly sources: readonly Source[];
  readonly references: readonly string[];
  readonly note: string | null;
  readonly origin: string;
  readonly confidence: number;
}

/** A thing as its page shows it, whatever its kind. */
export interface Thing extends Around {
  readonly named: FragmentOf<typeof named>;
  readonly facts: readonly Fact[];
  readonly results: readonly ResultList[];
  readonly scoped?: readonly ScopedList[];
  readonly bibtex?: string;
  readonly abstract?: Abstract;
}

/** The abstract of a paper that was imported, with the words that rest on it, and how many statements about the paper wait for review. */
export interface Abstract {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly waiting: number;
}
