import { placeAlong } from "./along.js";
import { intoColumns, type Link } from "./columns.js";
import { intoLayers } from "./layers.js";
import { orderLayers } from "./order.js";
import { yearOf, type Flow, type Measures, type Picture, type Relation, type Thing } from "./picture.js";
import { placePorts } from "./ports.js";
import { straighten } from "./straighten.js";

/** Space across the flow of time: at both sides of everything, for the names of years too, and what a passing line takes, in pixels. */
const EDGE = 40;
const LINE = 4;

/**
 * Lays a lineage out in time: a column or more for each year, the order of a column so that few lines cross, and lines as straight as that
 * allows. Equal input in any order gives an equal picture. The steps are those of Sugiyama, Tagawa and Toda ("Methods for visual understanding
 * of hierarchical system structures", 1981), with the layers given by the years.
 */
export function layOut(things: readonly Thing[], relations: readonly Relation[], measures: Measures, flow: Flow): Picture {
  const sorted = [...things].sort(byId);
  const indexOf = new Map(sorted.map(({ id }, index) => [id, index]));
  const drawn = relations.filter(({ from, to }) => from !== to && indexOf.has(from) && indexOf.has(to)).sort(byId);
  const links: Link[] = drawn.map(({ from, to }) => ({ parent: indexOf.get(to) ?? 0, child: indexOf.get(from) ?? 0 }));
  const isRight = flow === "right";
  const node = isRight
    ? { along: measures.nodeWidth, across: measures.nodeHeight }
    : { along: measures.nodeHeight, across: measures.nodeWidth };
  const labelWidth = (link: number) => drawn[link]?.labelWidth ?? 0;
  const years = intoColumns(sorted, links, rowsOf(sorted.length, flow));
  const graph = intoLayers(years, links, sorted.length, {
    node: node.across,
    line: LINE,
    labelAcross: isRight ? () => measures.labelHeight : labelWidth,
    labelAlong: isRight ? labelWidth : (link) => (labelWidth(link) > 0 ? measures.labelHeight : 0),
  });
  const crossings = orderLayers(graph);
  const middles = straighten(graph);
  const starts = graph.vertices.map(({ size }, vertex) => (middles[vertex] ?? 0) - size / 2);
  const ends = graph.vertices.map(({ size }, vertex) => (middles[vertex] ?? 0) + size / 2);
  const shift = EDGE - minimum(starts);
  const across = sorted.length === 0 ? 0 : Math.max(node.across, maximum(ends) + shift - EDGE) + 2 * EDGE;
  const along = placeAlong(years, graph, node.along);

  const point = (alongTime: number, acrossTime: number) =>
    isRight ? { x: round(alongTime), y: round(acrossTime) } : { x: round(acrossTime), y: round(alongTime) };
  const box = (start: number, size: number, startAcross: number, sizeAcross: number) => ({
    ...point(start, startAcross),
    width: round(isRight ? size : sizeAcross),
    height: round(isRight ? sizeAcross : size),
  });

  const ports = placePorts(graph, middles, node.across);
  const routes = drawn.map(({ id }, index) => {
    const chain = graph.chains[index] ?? [];
    const { parent, child } = links[index] ?? { parent: 0, child: 0 };
    const { leave, enter } = ports[index] ?? { leave: 0, enter: 0 };
    let label: { x: number; y: number } | null = null;
    const points = chain.flatMap((vertex, at) => {
      const { layer, isLabel } = graph.vertices[vertex] ?? { layer: 0, isLabel: false };
      const { start, size } = along.layers[layer] ?? { start: 0, size: 0 };
      const middle = (middles[vertex] ?? 0) + shift;
      if (at === 0) return [point(start + node.along, middle + leave)];
      if (at === chain.length - 1) return [point(start, middle + enter)];
      if (isLabel) label = point(start + size / 2, middle);
      return [point(start, middle), point(start + size, middle)];
    });
    const isForward = graph.vertices[chain[0] ?? 0]?.thing === parent;
    const [before, after] = [yearOf(sorted[parent]?.introduced ?? null), yearOf(sorted[child]?.introduced ?? null)];
    const isAgainstTime = before !== null && after !== null && isLater(sorted[parent], sorted[child]);
    return { id, points: isForward ? points : points.toReversed(), label, isAgainstTime };
  });

  const bandOfColumn = years.flatMap((year, index) => year.columns.map(() => along.stretchOfYear[index] ?? 0));
  let column = -1;
  const places = graph.layers.flatMap((layer, index) => {
    if (graph.labelSizes[index] !== null) return [];
    column += 1;
    return layer.flatMap((vertex) => {
      const thing = sorted[graph.vertices[vertex]?.thing ?? -1];
      if (!thing) return [];
      const start = along.layers[index]?.start ?? 0;
      const placed = box(start, node.along, (middles[vertex] ?? 0) + shift - node.across / 2, node.across);
      return [{ id: thing.id, band: bandOfColumn[column] ?? 0, column, ...placed }];
    });
  });
  const bands = along.stretches.map(({ kind, label, start, size }) => ({ kind, label, ...box(start, size, 0, across) }));
  return { flow, ...sizeOf(box(0, along.total, 0, across)), bands, places, routes, crossings };
}

/** How many things a column holds at most: about twice as wide as high on a desk, narrow on a phone. */
function rowsOf(things: number, flow: Flow): number {
  return flow === "right" ? Math.max(6, Math.ceil(1.6 * Math.sqrt(things))) : Math.max(2, Math.ceil(0.5 * Math.sqrt(things)));
}

/** Whether the first was introduced later, as far as both dates say: a year is not later than a month of the same year. */
function isLater(first: Thing | undefined, second: Thing | undefined): boolean {
  const [a, b] = [first?.introduced ?? "", second?.introduced ?? ""];
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const round = (pixels: number) => Math.round(pixels * 10) / 10;
const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height });
const minimum = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Infinity);
const maximum = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), -Infinity);
