import type { Link, YearColumns } from "./columns.js";

/** What stands in a layer: a thing, a line that passes, or what is written on a line. */
export interface Vertex {
  readonly layer: number;
  /** The thing, or -1. */
  readonly thing: number;
  /** The size across the flow of time. */
  readonly size: number;
  readonly isLabel: boolean;
}

/** Two vertices of neighbouring layers that a line joins. */
export interface Joint {
  readonly to: number;
  /** How much it matters that the line is straight here. */
  readonly weight: number;
}

/** A graph in which every line goes from one layer to the next. */
export interface Layered {
  readonly vertices: readonly Vertex[];
  /** The vertices of each layer, in their order. */
  readonly layers: number[][];
  readonly before: readonly Joint[][];
  readonly after: readonly Joint[][];
  /** For each link the vertices it passes, in the order of layers. */
  readonly chains: readonly (readonly number[])[];
  /** For each layer the size along the flow of time of the labels in it, or null where things stand. */
  readonly labelSizes: readonly (number | null)[];
  /** For each year its first layer and its last. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** Sizes across and along the flow of time. */
export interface LayerSizes {
  readonly node: number;
  readonly line: number;
  readonly labelAcross: (link: number) => number;
  /** 0 where nothing is written on it. */
  readonly labelAlong: (link: number) => number;
}

/** Straight where a line goes on and on, looser where it begins or ends (Gansner et al., "A technique for drawing directed graphs", 1993). */
const WEIGHTS = [1, 2, 8] as const;

/** Makes layers of columns, with one more layer before a column where lines into it have something written on them. */
export function intoLayers(years: readonly YearColumns[], links: readonly Link[], things: number, sizes: LayerSizes): Layered {
  const columnOf = new Array<number>(things).fill(0);
  const columns = years.flatMap((year) => year.columns);
  columns.forEach((members, column) => {
    for (const member of members) columnOf[member] = column;
  });
  const ends = links.map(({ parent, child }) => inOrder(columnOf[parent] ?? 0, columnOf[child] ?? 0, parent, child));
  const labels = columns.map((_, column) =>
    Math.max(0, ...links.map((_link, index) => (ends[index]?.lastColumn === column ? sizes.labelAlong(index) : 0))),
  );
  const vertices: Vertex[] = [];
  const layers: number[][] = [];
  const labelSizes: (number | null)[] = [];
  const layerOfColumn: number[] = [];
  const vertexOf = new Array<number>(things).fill(0);
  const put = (vertex: Vertex): number => {
    layers[vertex.layer]?.push(vertices.length);
    return vertices.push(vertex) - 1;
  };
  columns.forEach((members, column) => {
    const label = labels[column] ?? 0;
    if (label > 0) labelSizes[layers.push([]) - 1] = label;
    const layer = layers.push([]) - 1;
    labelSizes[layer] = null;
    layerOfColumn[column] = layer;
    for (const thing of [...members].sort((a, b) => a - b)) vertexOf[thing] = put({ layer, thing, size: sizes.node, isLabel: false });
  });
  const chains = ends.map(({ first, last }, link) => {
    const [from, to] = [vertexOf[first] ?? 0, vertexOf[last] ?? 0];
    const [start, end] = [vertices[from]?.layer ?? 0, vertices[to]?.layer ?? 0];
    const chain = [from];
    for (let layer = start + 1; layer < end; layer += 1) {
      const isLabel = layer === end - 1 && labelSizes[layer] !== null && sizes.labelAlong(link) > 0;
      chain.push(put({ layer, thing: -1, size: isLabel ? sizes.labelAcross(link) : sizes.line, isLabel }));
    }
    return [...chain, to];
  });
  let column = 0;
  const spans = years.map((year) => {
    const lastColumn = column + year.columns.length - 1;
    const first = (layerOfColumn[column] ?? 0) - ((labels[column] ?? 0) > 0 ? 1 : 0);
    column = lastColumn + 1;
    return { first, last: layerOfColumn[lastColumn] ?? 0 };
  });
  return { vertices, layers, chains, labelSizes, spans, ...join(vertices, chains) };
}

/** The ends of a link in the order of their columns. */
function inOrder(parentColumn: number, childColumn: number, parent: number, child: number) {
  return parentColumn < childColumn
    ? { first: parent, last: child, lastColumn: childColumn }
    : { first: child, last: parent, lastColumn: parentColumn };
}

function join(vertices: readonly Vertex[], chains: readonly (readonly number[])[]): Pick<Layered, "before" | "after"> {
  const before: Joint[][] = vertices.map(() => []);
  const after: Joint[][] = vertices.map(() => []);
  for (const chain of chains) {
    for (let at = 1; at < chain.length; at += 1) {
      const [left, right] = [chain[at - 1] ?? 0, chain[at] ?? 0];
      const passing = [left, right].filter((vertex) => vertices[vertex]?.thing === -1).length;
      const weight = WEIGHTS[passing] ?? 1;
      after[left]?.push({ to: right, weight });
      before[right]?.push({ to: left, weight });
    }
  }
  return { before, after };
}
