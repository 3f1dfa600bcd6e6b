import { Fragment, useEffect, useState, type ComponentType, type ReactElement } from "react";
import { useClient } from "urql";
import { Link } from "wouter";
import type { ViewProps } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import type { ResultRow } from "../../parts/result-row.js";
import { ResultsTable } from "../../parts/results-table.js";
import { ThingLink } from "../../parts/thing-link.js";
import { CsvButton } from "./csv-button.js";
import { groupResults, type ResultGroup } from "./groups.js";
import { loadRows } from "./load-rows.js";
import type { PlotProps } from "./plot.js";
import { ResultsFilters } from "./results-filters.js";
import type { ResultsData } from "./results-page.js";
import { formatResults, parseResults, type ResultsState } from "./results-state.js";

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
          as a best case instead of an average may not be held against each other: they stand in groups. Within a group, numbers are ranked
          where hardware, model and precision are said and are the same; all others are listed, largest factor first, without a rank.
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
      {state.plot && nodes.length > 0 && <LatePlot state={state} rows={nodes} by={state.plot} total={totalCount} />}
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

/** Columns that say the same in every row of a group. */
const without = ["claim", "baseline", "metric"] as const;

function Group({ group: { title, baseline, ranked, unranked, why } }: { readonly group: ResultGroup }): ReactElement {
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
      {ranked.map(({ conditions, rows }) => (
        <Fragment key={conditions}>
          <h3 className="small">Ranked: all {conditions}</h3>
          <ResultsTable caption={`${title}, ${conditions}`} rows={rows} without={without} ranked marks />
        </Fragment>
      ))}
      {why !== undefined && <p className="muted small">Not ranked: {why}.</p>}
      {unranked.length > 0 && <ResultsTable caption={title} rows={unranked} without={without} marks />}
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

interface LatePlotProps {
  readonly state: ResultsState;
  readonly rows: readonly ResultRow[];
  readonly by: "time" | "hardware";
  /** How many results pass the filters. */
  readonly total: number;
}

/** Pages of a hundred that are drawn at most. */
const maxPages = 10;

/** The plot, whose code is loaded once one is looked at, and with it what the page does not list. It is busy until both are there. */
function LatePlot({ state, rows, by, total }: LatePlotProps): ReactElement {
  const client = useClient();
  const [Plot, setPlot] = useState<ComponentType<PlotProps>>();
  const isAll = total === rows.length;
  const [more, setMore] = useState<readonly ResultRow[]>();
  const [isReading, setReading] = useState(!isAll);
  useEffect(() => {
    void import("./plot.js").then((module) => setPlot(() => module.Plot));
  }, []);
  const filters = formatResults({ ...state, plot: undefined, after: undefined });
  useEffect(() => {
    let isWanted = true;
    setMore(undefined);
    setReading(!isAll);
    if (!isAll)
      void loadRows(client, parseResults({ search: new URL(filters, "http://localhost").searchParams }), maxPages).then((all) => {
        if (!isWanted) return;
        setMore(all);
        setReading(false);
      });
    return () => {
      isWanted = false;
    };
  }, [client, filters, isAll]);
  const drawn = more ?? rows;
  return (
    <div className="plot-place" aria-busy={Plot === undefined || isReading || undefined}>
      {Plot && <Plot rows={drawn} by={by} />}
      {!isReading && drawn.length < total && (
        <p className="muted small">
          {formatCount(drawn.length)} of {formatCount(total)} results are drawn.
        </p>
      )}
    </div>
  );
}
