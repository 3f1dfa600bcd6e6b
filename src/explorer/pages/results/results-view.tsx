import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import { Link } from "wouter";
import type { ViewProps } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import type { ResultRow } from "../../parts/result-row.js";
import { ResultsTable } from "../../parts/results-table.js";
import { ThingLink } from "../../parts/thing-link.js";
import { CsvButton } from "./csv-button.js";
import { groupResults, type ResultGroup } from "./groups.js";
import type { PlotProps } from "./plot.js";
import { ResultsFilters } from "./results-filters.js";
import type { ResultsData } from "./results-page.js";
import { formatResults, type ResultsState } from "./results-state.js";

/** What was measured: filters, a plot where one is wanted, and groups in which numbers may be compared. */
export function ResultsView({ state, data }: ViewProps<ResultsState, ResultsData>): ReactElement | null {
  if (!data) return null;
  const { totalCount, nodes, pageInfo } = data.results;
  const groups = groupResults(nodes);
  return (
    <div className="results-page">
      <header>
        <h1>Results</h1>
        <p className="muted prose">
          Every number stands with its baseline, its hardware and its paper. Numbers against another baseline, by another metric, or stated
          as a best case instead of an average may not be held against each other, so an order runs within a group only; what differs there
          stands beside each.
        </p>
      </header>
      <ResultsFilters state={state} data={data} />
      <div className="results-line">
        <p role="status">
          {totalCount === 0
            ? "No result passes these filters."
            : `${formatCount(totalCount)} of ${formatCount(data.all.totalCount)} results`}
          {totalCount > nodes.length && <span className="muted">, {formatCount(nodes.length)} shown, largest factor first</span>}
        </p>
        <PlotChoice state={state} />
        {totalCount > 0 && <CsvButton state={state} />}
      </div>
      {state.plot && nodes.length > 0 && <LatePlot rows={nodes} by={state.plot} />}
      {totalCount === 0 && (
        <p>
          <Link href="/results">Clear the filters</Link>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {pageInfo.hasNextPage && (
        <p>
          <Link href={formatResults({ ...state, after: pageInfo.endCursor ?? undefined })}>The next {formatCount(100)}</Link>
        </p>
      )}
    </div>
  );
}

function Group({ group: { title, baseline, rows, ranked } }: { readonly group: ResultGroup }): ReactElement {
  return (
    <section className="result-group">
      <h2>
        <span className="capital">{title}</span>{" "}
        {baseline ? (
          <>
            against <ThingLink thing={baseline} />
          </>
        ) : (
          <span className="muted">without a baseline</span>
        )}
      </h2>
      {!ranked && rows.length > 1 && (
        <p className="muted small">
          {baseline
            ? "Not ranked: for some no factor follows from what the paper says."
            : "Not ranked: nothing says what these numbers are measured against."}
        </p>
      )}
      <ResultsTable caption={title} rows={rows} without={["claim", "baseline", "metric"]} ranked={ranked} marks />
    </section>
  );
}

function PlotChoice({ state }: { readonly state: ResultsState }): ReactElement {
  const choices = [
    { plot: undefined, name: "No plot" },
    { plot: "time", name: "Factor over time" },
    { plot: "hardware", name: "Factor by hardware" },
  ] as const;
  return (
    <nav aria-label="Plot" className="plot-choice">
      {choices.map(({ plot, name }) => (
        <Link key={name} href={formatResults({ ...state, plot })} replace aria-current={state.plot === plot ? "true" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** The plot, whose code is loaded once one is looked at. */
function LatePlot(props: { readonly rows: readonly ResultRow[]; readonly by: "time" | "hardware" }): ReactElement {
  const [Plot, setPlot] = useState<ComponentType<PlotProps>>();
  useEffect(() => {
    void import("./plot.js").then((module) => setPlot(() => module.Plot));
  }, []);
  return <div className="plot-place">{Plot && <Plot {...props} />}</div>;
}
