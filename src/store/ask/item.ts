import type { Kind } from "../../model/model.js";
import { kindOfId } from "../../model/names.js";
import type { Named } from "../port/facts.js";
import type { Tag } from "./lexicon.js";

/** Something of the graph that a question names. */
export interface Thing extends Named {
  readonly kind: Kind;
}

/** A part of a question, and what it stands for. */
export interface Item {
  readonly tag: Tag;
  readonly value: string;
  /** As it stands in the question. */
  readonly text: string;
  /** What it may name: several where it is ambiguous. */
  readonly things: readonly Thing[];
}

export const thingOf = ({ id, name }: Named): Thing => ({ id, name, kind: kindOfId(id) });
