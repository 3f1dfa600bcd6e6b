/** One thing of the graph, as the tools ask for it. */
export interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly summary?: string | null;
  readonly url?: string | null;
  readonly introduced?: string | null;
  readonly published?: string | null;
}

/** A paper that is cited. */
export interface CitedPaper {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly url: string | null;
}

/** A relation with who says so. */
export interface Edge {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly relation: string;
  readonly note: string | null;
  readonly sources: readonly CitedPaper[];
  readonly references: readonly string[];
}

/** The fragments of the documents: what stands in `Thing`, `CitedPaper` and `Edge`. */
export const fragments = {
  Thing: `fragment Thing on Entity {
  id kind name url
  ... on Paper { published }
  ... on Method { introduced } ... on Hardware { introduced } ... on Model { introduced } ... on Benchmark { introduced }
}`,
  Cited: "fragment Cited on Paper { id title published url }",
  Edge: "fragment Edge on GraphEdge { from { id name } to { id name } relation note sources { ...Cited } references }",
};

/** A thing in one line: its name, its id and its date. */
export function nameThing({ id, name, introduced, published }: Thing): string {
  const date = introduced ?? published;
  return `${name} [${id}]${typeof date === "string" ? ` ${date}` : ""}`;
}

/** A thing as data, without what is not known. */
export function thingData({ id, kind, name, summary, url, introduced, published }: Thing): Record<string, unknown> {
  const date = introduced ?? published;
  return { id, kind, name, ...(date && { date }), ...(url && { url }), ...(summary && { summary }) };
}

/** `EVALUATED_ON` as it is read in a sentence. */
export const inWords = (name: string): string => name.toLowerCase().replaceAll("_", " ");

/** `1 result`, `2 results`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
