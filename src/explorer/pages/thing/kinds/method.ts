import type { ResultOf } from "gql.tada";
import { graphql } from "../../../graphql.js";
import { inWords } from "../../../kinds.js";
import { formatDate } from "../../../parts/format.js";
import { resultList } from "../../../parts/result-row.js";
import { around, named, type Fact, type ResultList, type Thing } from "../thing.js";

/** What pages of techniques and of systems ask of their results. */
const methodResults = graphql(
  `
    fragment MethodResults on Method {
      category
      introduced
      results(first: 25, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
        ...ResultList
      }
      resultsAsBaseline(first: 10, orderBy: [{ field: METRIC }, { field: FACTOR, direction: DESC }]) {
        ...ResultList
      }
    }
  `,
  [resultList],
);

export const techniqueQuestion = graphql(
  `
    query Technique($id: String!) {
      thing: technique(ref: $id) {
        ...Named
        ...MethodResults
      }
      ...Around
    }
  `,
  [named, methodResults, around],
);

export const systemQuestion = graphql(
  `
    query System($id: String!) {
      thing: system(ref: $id) {
        ...Named
        ...MethodResults
        systemType
        codeUrl
      }
      ...Around
    }
  `,
  [named, methodResults, around],
);

type Data = ResultOf<typeof techniqueQuestion> | ResultOf<typeof systemQuestion>;

/** A technique or a system as its page shows it. */
export function readMethod(data: Data): Thing | undefined {
  const { thing, neighborhood, related } = data;
  if (!thing) return undefined;
  const facts: Fact[] = [
    { label: "Introduced", value: thing.introduced && formatDate(thing.introduced) },
    { label: "Category", value: thing.category && inWords(thing.category) },
  ];
  if ("systemType" in thing) facts.push({ label: "Sort of software", value: inWords(thing.systemType) }, linkFact("Code", thing.codeUrl));
  return { named: thing, facts, neighborhood, related, results: resultsOf(thing) };
}

/** A fact that is an address. */
export function linkFact(label: string, url: string | null): Fact {
  return { label, value: url?.replace(/^https?:\/\/(www\.)?/, ""), ...(url !== null && { href: url }) };
}

type Results = Pick<NonNullable<Data["thing"]>, "results" | "resultsAsBaseline">;

/** The results of which something is the subject or the baseline. */
export function resultsOf({ results, resultsAsBaseline }: Results): ResultList[] {
  return [
    { title: "Results", role: "subject", totalCount: results.totalCount, rows: results.nodes },
    { title: "Others measured against it", role: "baseline", totalCount: resultsAsBaseline.totalCount, rows: resultsAsBaseline.nodes },
  ];
}
