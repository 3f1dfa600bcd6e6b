import { useState, type ReactElement } from "react";
import { useClient } from "urql";
import type { ResultRow } from "../../parts/result-row.js";
import { toCsv } from "./results-csv.js";
import { resultsQuestion, toVariables } from "./results-page.js";
import type { ResultsState } from "./results-state.js";

/** Pages of a hundred that a file holds at most. */
const maxPages = 50;

/** Saves all results that pass the filters as a file, those of later pages included. */
export function CsvButton({ state }: { readonly state: ResultsState }): ReactElement {
  const client = useClient();
  const [note, setNote] = useState("Download CSV");
  const save = async (): Promise<void> => {
    setNote("Loading …");
    const rows: ResultRow[] = [];
    let after: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const { data } = await client.query(resultsQuestion, toVariables({ ...state, after })).toPromise();
      if (!data) {
        setNote("Not loaded; try again");
        return;
      }
      rows.push(...data.results.nodes);
      if (!data.results.pageInfo.hasNextPage) break;
      after = data.results.pageInfo.endCursor ?? undefined;
    }
    saveFile("papergraph-results.csv", toCsv(rows));
    setNote("Download CSV");
  };
  return (
    <button type="button" className="button" onClick={() => void save()}>
      <span aria-live="polite">{note}</span>
    </button>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
