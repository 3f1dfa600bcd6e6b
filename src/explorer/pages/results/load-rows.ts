import type { Client } from "urql";
import type { ResultRow } from "../../parts/result-row.js";
import { resultsQuestion, toVariables } from "./results-page.js";
import type { ResultsState } from "./results-state.js";

/** Reads all results that pass the filters, at most so many pages of a hundred; undefined where one cannot be had. */
export async function loadRows(client: Client, state: ResultsState, maxPages: number): Promise<readonly ResultRow[] | undefined> {
  const rows: ResultRow[] = [];
  let after: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const { data } = await client.query(resultsQuestion, toVariables({ ...state, after })).toPromise();
    if (!data) return undefined;
    rows.push(...data.results.nodes);
    if (!data.results.pageInfo.hasNextPage) break;
    after = data.results.pageInfo.endCursor ?? undefined;
  }
  return rows;
}
