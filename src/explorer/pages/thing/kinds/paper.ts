import type { ResultOf } from "gql.tada";
import { graphql } from "../../../graphql.js";
import { inWords } from "../../../kinds.js";
import { formatDate } from "../../../parts/format.js";
import { resultList } from "../../../parts/result-row.js";
import { around, named, type Thing } from "../thing.js";
import { linkFact } from "./method.js";

export const paperQuestion = graphql(
  `
    query Paper($id: String!) {
      thing: paper(ref: $id) {
        ...Named
        published
        authors
        venue
        arxivId
        doi
        contribution
        codeUrl
        bibtex
        abstract
        results(first: 50) {
          ...ResultList
        }
      }
      ...Around
      waiting(about: $id, first: 50) {
        totalCount
        nodes {
          evidence {
            paper {
              id
            }
            part
            quote
            start
            end
          }
        }
      }
    }
  `,
  [named, resultList, around],
);

/** Authors beyond these are counted. */
const maxAuthors = 12;

/** A paper as its page shows it. */
export function readPaper({ thing, neighborhood, related, waiting }: ResultOf<typeof paperQuestion>): Thing | undefined {
  if (!thing) return undefined;
  const quotes = waiting.nodes.flatMap(({ evidence }) =>
    evidence.filter(({ paper, part }) => paper.id === thing.id && part === "ABSTRACT"),
  );
  const { authors, arxivId, doi } = thing;
  const more = authors.length - maxAuthors;
  return {
    named: thing,
    facts: [
      { label: "Published", value: thing.published && formatDate(thing.published) },
      { label: "Authors", value: authors.slice(0, maxAuthors).join(", ") + (more > 0 ? ` and ${more} more` : "") },
      { label: "Where", value: thing.venue },
      { label: "Contributes", value: inWords(thing.contribution) },
      { label: "arXiv", value: arxivId, ...(arxivId !== null && { href: `https://arxiv.org/abs/${arxivId}` }) },
      { label: "DOI", value: doi, ...(doi !== null && { href: `https://doi.org/${doi}` }) },
      linkFact("Code", thing.codeUrl),
    ],
    neighborhood,
    related,
    results: [{ title: "What it claims", role: "paper", totalCount: thing.results.totalCount, rows: thing.results.nodes }],
    bibtex: thing.bibtex,
    ...(thing.abstract !== null && { abstract: { text: thing.abstract, quotes, waiting: waiting.totalCount } }),
  };
}
