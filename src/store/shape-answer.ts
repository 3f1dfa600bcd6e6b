import { PapergraphError } from "../errors.js";
import { encodeCursor } from "../plan/parse/cursor.js";
import type { FacetSelection, NodeSelection, PageSelection, Position, RootSelection, Traversal, View } from "../plan/selection.js";
import type { Answer } from "./graph-store.js";

/** A JSON object as a store's statement answers it. It is shaped in place: nobody else holds it. */
type Raw = Record<string, unknown>;

/** A node that a ref may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** What both stores answer for a root field, before it is shaped. */
export interface RawAnswer {
  readonly data: unknown;
  readonly refs: readonly (readonly Candidate[])[];
}

/**
 * Shapes what a statement answered into what the GraphQL executor reads: pages are cut, cursors and page information made, connections given their
 * fields. Where a ref meant several things the answer is the error that lists them.
 */
export function shapeAnswer(selection: Exclude<RootSelection, Traversal>, { data, refs }: RawAnswer, texts: readonly string[]): Answer {
  const error = ambiguityIn(refs, texts);
  if (error) return { error };
  switch (selection.is) {
    case "list":
    case "search":
      return { data: shapePage(selection.page, data as Raw) };
    case "item":
      return { data: shapeNode(selection.node, data as Raw | null) };
    case "nodes": {
      const nodes = (data as (Raw | null)[]).map((node) => shapeNode(selection.node, node));
      return { data: selection.single ? (nodes[0] ?? null) : nodes };
    }
    case "resolve":
      for (const match of data as Raw[]) shapeKeyed(selection.nodes, match);
      return { data };
    case "statistics":
      for (const part of selection.parts) {
        if (part.is === "hardware") for (const row of (data as Raw)[`>${part.key}`] as Raw[]) shapeKeyed(part.nodes, row);
      }
      return { data };
  }
}

/** The error of the first ref that means several things; undefined where none does. */
export function ambiguityIn(refs: RawAnswer["refs"], texts: readonly string[]): PapergraphError | undefined {
  const ambiguous = refs.findIndex((candidates) => candidates.length > 1);
  return ambiguous < 0 ? undefined : ambiguousRef(texts[ambiguous] ?? "", refs[ambiguous] ?? []);
}

function ambiguousRef(text: string, candidates: readonly Candidate[]): PapergraphError {
  const list = candidates.map(({ id, name }) => `${id} (${name})`).join(", ");
  return new PapergraphError("AMBIGUOUS_REF", `"${text}" means several things: ${list}. Give one of these ids.`, {
    // An engine may give the fields of a map in an order of its own.
    candidates: candidates.map(({ id, name }) => ({ id, name })),
  });
}

/** Shapes a node as it was read, and everything in it. */
export function shapeNode(selection: NodeSelection, raw: Raw | null): Raw | null {
  if (raw === null) return null;
  for (const branch of selection.branches) {
    if (!branch.kinds.includes(raw["kind"] as string)) continue;
    const key = `>${branch.key}`;
    const value = raw[key];
    if (branch.is === "page") raw[key] = shapePage(branch.page, value as Raw);
    else if (Array.isArray(value)) for (const each of value as Raw[]) shapeNode(branch.node, each);
    else shapeNode(branch.node, value as Raw | null);
  }
  return raw;
}

function shapeKeyed(nodes: readonly { readonly key: string; readonly node: NodeSelection }[], raw: Raw): void {
  for (const { key, node } of nodes) shapeNode(node, (raw[`>${key}`] ?? null) as Raw | null);
}

/** A connection: `rows` came with one more than the page, in reading order; they leave as views, in list order, with page information. */
function shapePage(selection: PageSelection, raw: Raw): Raw {
  const { views, pageInfo, range, facets, signature } = selection;
  for (const facet of facets) shapeFacet(facet, raw[`>${facet.key}`] as Raw[]);
  const read = (raw["rows"] ?? []) as Raw[];
  const more = read.length > range.size;
  if (more) read.length = range.size;
  if (range.backward) read.reverse();
  const cursors = read[0]?.["position"] === undefined ? [] : read.map((row) => encodeCursor(signature, row["position"] as Position));
  views.forEach((view, index) => {
    raw[`>${view.key}`] = read.map((row, place) => shapeView(view, row[`v${index}`] as Raw, cursors[place]));
  });
  const earlier = Boolean(raw["earlier"]);
  const later = Boolean(raw["later"]);
  for (const key of pageInfo) {
    raw[`>${key}`] = {
      hasNextPage: range.backward ? later : more || later,
      hasPreviousPage: range.backward ? more || earlier : earlier,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  }
  delete raw["rows"];
  return raw;
}

function shapeView(view: View, raw: Raw, cursor: string | undefined): Raw | null {
  if (view.is === "nodes") return shapeNode(view.node, raw);
  if (view.cursor) raw["cursor"] = cursor;
  for (const part of view.parts) {
    const value = raw[`>${part.key}`];
    if (Array.isArray(value)) for (const each of value as Raw[]) shapeNode(part.node, each);
    else shapeNode(part.node, value as Raw | null);
  }
  return raw;
}

function shapeFacet({ values }: FacetSelection, facets: readonly Raw[]): void {
  for (const facet of facets) for (const { key, nodes } of values) for (const value of facet[`>${key}`] as Raw[]) shapeKeyed(nodes, value);
}
