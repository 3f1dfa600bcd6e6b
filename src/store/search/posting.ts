import { maxKinds, type Model } from "../../model/model.js";

/** In what of a node a word stands, strongest first; the first four are whole names. Their places are what postings hold. */
export const sources = ["wholeName", "id", "slug", "wholeAlias", "name", "alias", "summary", "claim"] as const;

export type Source = (typeof sources)[number];

/** What the answer calls each source, and how far it is from a name: what is nearer comes first among equals. */
const fields: Readonly<Record<Source, { readonly depth: number; readonly field: string }>> = {
  wholeName: { depth: 0, field: "name" },
  id: { depth: 0, field: "id" },
  slug: { depth: 1, field: "slug" },
  wholeAlias: { depth: 2, field: "alias" },
  name: { depth: 0, field: "name" },
  alias: { depth: 2, field: "alias" },
  summary: { depth: 4, field: "summary" },
  claim: { depth: 5, field: "claim" },
};

/** A title says more than what a thing is called. */
const titleDepth = 3;

/**
 * That a word stands in a node, in 32 bits: the number by which the index knows the node (24 bits), its kind (5) and the strongest
 * source (3).
 */
export type Posting = number;

export const maxPlaces = 2 ** 24;

export const posting = (number: number, kind: number, source: Source): Posting => number * 256 + kind * 8 + sources.indexOf(source);

export const numberOf = (each: Posting): number => each >>> 8;
export const kindOf = (each: Posting): number => (each >>> 3) & (maxKinds - 1);
export const sourceOf = (each: Posting): Source => sources[each & 7] ?? "claim";

/** Whether a word stands more strongly in a node by one posting of it than by another. */
export const isStronger = (one: Posting, other: Posting): boolean => (one & 7) < (other & 7);

/** Whether the word is all of a name, a slug or an alias. */
export function isWholeName(each: Posting): boolean {
  const source = sourceOf(each);
  return source === "wholeName" || source === "slug" || source === "wholeAlias";
}

/** The property under which a kind shows its name: `title` for papers. */
export type NameProperties = readonly string[];

/** The name properties of all kinds, in the order of the model. */
export const nameProperties = (model: Model): NameProperties =>
  model.kinds.map((kind) => [...model.typeOfKind(kind).properties.values()].find(({ sameAs }) => sameAs === "name")?.name ?? "name");

/** How far what a posting stands for is from a name: 0 a name, 1 a slug, 2 an alias, 3 a title, 4 a summary, 5 a claim. */
export function depthOf(each: Posting, names: NameProperties): number {
  const { depth, field } = fields[sourceOf(each)];
  return field === "name" && names[kindOf(each)] !== "name" ? titleDepth : depth;
}

/** How far from a name that is as a part of the rank: 0 what it is called, 1 a title, 2 what is said of it. */
export const rankedDepth = (depth: number): number => (depth < titleDepth ? 0 : depth === titleDepth ? 1 : 2);

/** Whether it stands for something that has a title: its slug is often the name of something else, and that is what people mean. */
export const isTitled = (each: Posting, names: NameProperties): boolean => names[kindOf(each)] !== "name";

/** The field of a node in which a word was found, by its name in the API. */
export function fieldOf(each: Posting, names: NameProperties): string {
  const { field } = fields[sourceOf(each)];
  return field === "name" ? (names[kindOf(each)] ?? field) : field;
}

/** How many bytes a posting has. */
export const bytesOfPosting = 4;

/** Postings as bytes, little-endian, as both stores keep them. */
export const packPostings = (postings: ArrayLike<Posting>): Uint8Array => {
  if (isLittleEndian) {
    const { buffer, byteOffset, byteLength } = postings instanceof Uint32Array ? postings : Uint32Array.from(postings);
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  const view = new DataView(new ArrayBuffer(postings.length * 4));
  for (let index = 0; index < postings.length; index += 1) view.setUint32(index * 4, postings[index] ?? 0, true);
  return new Uint8Array(view.buffer);
};

/** The bytes of a number in the order of postings. */
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** The postings that bytes hold, in their order. */
export function unpackPostings(bytes: Uint8Array): Uint32Array {
  if (isLittleEndian && bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  if (isLittleEndian) return new Uint32Array(new Uint8Array(bytes).buffer);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const postings = new Uint32Array(bytes.byteLength / 4);
  for (let index = 0; index < postings.length; index += 1) postings[index] = view.getUint32(index * 4, true);
  return postings;
}
