import { useCallback, useMemo, useRef, type ReactElement } from "react";
import { Link } from "wouter";
import { addressOf } from "../../address.js";
import { download } from "../../parts/download.js";
import { toMermaid } from "../../lineage/export/to-mermaid.js";
import { toSvg } from "../../lineage/export/to-svg.js";
import type { LineageGraph } from "../../lineage/graph.js";
import { yearOf } from "../../lineage/layout/picture.js";
import { LineageList } from "../../lineage/lineage-list.js";
import { LinkDetails } from "../../lineage/link-details.js";
import { LineagePicture } from "../../lineage/picture/lineage-picture.js";
import { toGraph } from "../../lineage/to-graph.js";
import { lineageQuestion, resultsEach, type LineageAnswer } from "../../lineage/question.js";
import { definePage, type ViewProps } from "../../page.js";
import { formatAmount } from "../../parts/format.js";
import { ThingLink } from "../../parts/thing-link.js";
import { useIsNarrow } from "../../parts/use-is-narrow.js";
import { CopyButton } from "../../shell/page-tools.js";
import { LineageControls } from "./lineage-controls.js";
import { depths, formatLineage, parseLineage, sizes, type LineageState } from "./lineage-state.js";

interface Data {
  readonly lineage: LineageAnswer;
}

function View({ state, data }: ViewProps<LineageState, Data>): ReactElement | null {
  const graph = useMemo(() => data && toGraph(data.lineage), [data]);
  if (!graph) return null;
  return <Lineage state={state} graph={graph} />;
}

function Lineage({ state, graph }: { readonly state: LineageState; readonly graph: LineageGraph }): ReactElement {
  const isNarrow = useIsNarrow();
  const figure = useRef<HTMLElement>(null);
  const chosen = graph.links.find(({ id }) => id === state.edge);
  // One function for one state, so that nothing of the picture is drawn again for it.
  const base = formatLineage({ ...state, edge: undefined });
  const linkAddress = useCallback((id: string) => formatLineage({ ...stateOf(base), edge: id }), [base]);
  const hasLinks = graph.links.length > 0;
  const save = (): void => {
    const drawn = figure.current?.querySelector("svg");
    if (drawn) download(`lineage-of-${slugOf(graph)}.svg`, "image/svg+xml", toSvg(drawn));
  };
  const exports = (
    <>
      <button type="button" className="button" onClick={() => download(`lineage-of-${slugOf(graph)}.mmd`, "text/plain", toMermaid(graph))}>
        Download as Mermaid
      </button>
      <CopyButton label="Copy as Mermaid" text={() => toMermaid(graph)} />
    </>
  );
  return (
    <div className={`lineage shows-${state.view}`}>
      <h1>
        Lineage of <ThingLink thing={graph.root} badge={false} />
      </h1>
      <p className="lead">{summaryOf(graph, state)}</p>
      <LineageControls state={state} graph={graph} isNarrow={isNarrow} />
      {graph.isTruncated && <Truncated state={state} graph={graph} />}
      {!hasLinks && <Alone state={state} graph={graph} />}
      {hasLinks && state.view !== "list" && (
        <figure ref={figure}>
          <LineagePicture graph={graph} flow={isNarrow ? "down" : "right"} chosen={chosen?.id} linkAddress={linkAddress}>
            <button type="button" className="button" onClick={save}>
              Download as SVG
            </button>
            {exports}
          </LineagePicture>
          <figcaption>
            A line leads from what was there before to what came from it; it and what is written on it open the papers. Nothing is placed in
            a year by guess: what has no date stands apart. Drag the picture to move it; Control with the wheel zooms.
          </figcaption>
        </figure>
      )}
      {chosen && <LinkDetails link={chosen} close={base} />}
      {hasLinks && state.view !== "picture" && (
        <section className="lineage-as-list" aria-label="The same as a list">
          {state.view === "both" && <h2>The same as a list</h2>}
          <LineageList graph={graph} />
        </section>
      )}
      {hasLinks && state.view === "list" && <div className="picture-tools">{exports}</div>}
    </div>
  );
}

const slugOf = ({ root }: LineageGraph): string => root.id.slice(root.id.indexOf(":") + 1);

/** The state that an address of this page holds. */
function stateOf(address: string): LineageState {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return parseLineage({ path: pathname, params: { slug: decodeURIComponent(pathname.split("/")[2] ?? "") }, search: searchParams });
}

/** A lineage in a sentence: how much of it there is, and when. */
function summaryOf({ things, links, root }: LineageGraph, { direction }: LineageState): string {
  const before = things.filter(({ depth }) => depth < 0).length;
  const after = things.filter(({ depth }) => depth > 0).length;
  const years = things.map(({ introduced }) => yearOf(introduced)).filter((year) => year !== null);
  const measured = links.reduce((count, { results }) => count + results.length, 0);
  const parts = [
    ...(direction === "ancestors"
      ? []
      : [`${after === 0 ? "nothing that" : formatAmount(after, "thing")} came from ${root.name}${after === 0 ? " is known" : ""}`]),
    ...(direction === "descendants"
      ? []
      : [before === 0 ? "what it came from is not known" : `it came from ${formatAmount(before, "thing")}`]),
  ];
  const span = years.length > 1 ? `, ${Math.min(...years)} to ${Math.max(...years)}` : "";
  const text = `${parts.join(", and ")}${span}. ${measured > 0 ? `${formatAmount(measured, "result")} on the way ${measured === 1 ? "compares" : "compare"} one with the other.` : ""}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Something was left out: what, and how to see it. */
function Truncated({ state, graph }: { readonly state: LineageState; readonly graph: LineageGraph }): ReactElement {
  const isFull = graph.things.length >= state.nodes;
  const more = (isFull ? sizes.find((size) => size > state.nodes) : depths.find((depth) => depth > state.depth)) ?? null;
  const wider = { ...state, edge: undefined, ...(more !== null && (isFull ? { nodes: more } : { depth: more })) };
  return (
    <p className="notice" role="status">
      {isFull
        ? `These are the nearest ${graph.things.length} things; there are more.`
        : `There is more beyond ${formatAmount(state.depth, "step")}.`}{" "}
      {more === null ? (
        "Start from one of those at the edge to see further."
      ) : (
        <Link href={formatLineage(wider)} replace>
          {isFull ? `Show up to ${more}` : `Go ${more} steps`}
        </Link>
      )}
    </p>
  );
}

/** Nothing is related so: what was asked, and what to ask instead. */
function Alone({ state, graph }: { readonly state: LineageState; readonly graph: LineageGraph }): ReactElement {
  const wider: LineageState = {
    ...state,
    direction: "both",
    relations: ["EXTENDS", "USES", "IMPLEMENTS", "PART_OF", "SUCCEEDS"],
    edge: undefined,
  };
  return (
    <div className="notice">
      <p>No paper in the graph says that something came from {graph.root.name}, or what it came from, by the relations that are chosen.</p>
      <p>
        <Link href={formatLineage(wider)} replace>
          Look along all relations
        </Link>{" "}
        or <Link href={addressOf(graph.root.id)}>open {graph.root.name}</Link>.
      </p>
    </div>
  );
}

const directionNames = { both: "BOTH", ancestors: "ANCESTORS", descendants: "DESCENDANTS" } as const;

export const lineagePage = definePage({
  parse: parseLineage,
  format: formatLineage,
  question: lineageQuestion,
  variables: ({ ref, direction, relations, depth, nodes }) => ({
    of: ref,
    direction: directionNames[direction],
    relations: [...relations],
    maxDepth: depth,
    maxNodes: nodes,
    resultsEach: resultsEach(nodes),
  }),
  head: (data: Data | undefined, state: LineageState) => {
    const graph = data && toGraph(data.lineage);
    return {
      title: graph ? `Lineage of ${graph.root.name}` : "Lineage",
      description: graph ? summaryOf(graph, state) : "What came from what, in time.",
      canonical: `/lineage/${encodeURIComponent(graph && !state.ref.includes(":") ? slugOf(graph) : state.ref)}`,
    };
  },
  View,
});
