import type { Kind } from "../../model/model.js";
import { normalizeName } from "../../model/names.js";
import type { Span, TextPart } from "../text/document.js";

/** What a statement is about: a node of the graph, or something that the graph does not hold yet. */
export interface Thing {
  /** Null for what the graph does not hold. */
  readonly id: string | null;
  readonly kind: Kind;
  readonly name: string;
}

/** How a mention was recognised: a name of the graph, one that the paper introduces, or the shape of a name. */
export type MentionOrigin = "GRAPH" | "OWN" | "SHAPE";

/** A place where a thing is named, in the cleaned text of a part. */
export interface Mention extends Span {
  readonly part: TextPart;
  readonly thing: Thing;
  readonly origin: MentionOrigin;
  readonly rule: string;
}

/** Tells things apart: the id, or kind and name of what has none. */
export const thingKey = ({ id, kind, name }: Thing): string => id ?? `${kind} ${normalizeName(name)}`;

/** True for "a GPU" and "the CPU", which say no more than what sort of device is meant. */
export const isGenericDevice = ({ kind, name }: Thing): boolean => kind === "HARDWARE" && /^(?:GPU|CPU)s?$/u.test(name);
