import { useState, type ReactElement } from "react";
import { useClient } from "urql";
import { download } from "../../parts/download.js";
import { loadRows } from "./load-rows.js";
import { toCsv } from "./results-csv.js";
import type { ResultsState } from "./results-state.js";

/** Pages of a hundred that a file holds at most. */
const maxPages = 50;

/** Saves all results that pass the filters as a file, those of later pages included. */
export function CsvButton({ state }: { readonly state: ResultsState }): ReactElement {
  const client = useClient();
  const [note, setNote] = useState("Download CSV");
  const save = async (): Promise<void> => {
    setNote("Loading …");
    const rows = await loadRows(client, state, maxPages);
    if (!rows) {
      setNote("Not loaded; try again");
      return;
    }
    download("papergraph-results.csv", "text/csv", toCsv(rows));
    setNote("Download CSV");
  };
  return (
    <button type="button" className="button" onClick={() => void save()}>
      <span aria-live="polite">{note}</span>
    </button>
  );
}
