import type { ReactElement } from "react";
import { toCsvAddress } from "./results-filter.js";
import type { ResultsState } from "./results-state.js";

/** Saves all results that pass the filters as a table, as the server writes it. */
export function CsvButton({ state }: { readonly state: ResultsState }): ReactElement {
  return (
    <button type="button" className="button" onClick={() => location.assign(toCsvAddress(state))}>
      Download CSV
    </button>
  );
}
