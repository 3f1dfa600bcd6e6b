import type { EvidenceFact } from "../../model/confidence.js";
import type { Values } from "../port/write.js";

/** A node as it is stored: what is stated of it, under property names. */
export interface NodeFact {
  readonly id: string;
  readonly kind: string;
  readonly origin: string;
  readonly properties: Values;
}

/** An edge as it is stored. */
export interface EdgeFact {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
  readonly references: readonly string[];
  readonly note: string | null;
  readonly origin: string;
  /** How sure it is. A link is as sure as its result. */
  readonly confidence: number;
  /** Where a relation was read. */
  readonly evidence: readonly EvidenceFact[];
}

/** A name that a ref can mean. */
export interface NameFact {
  readonly key: string;
  readonly rank: number;
  readonly id: string;
  readonly kind: string;
}

/** What a write has to know of the graph: any number of these at once. */
export interface FactsQuestion {
  /** Nodes by their ids. */
  readonly nodes?: readonly string[];
  /** Whatever is called so, by keys. */
  readonly names?: readonly string[];
  /** The edges of some types that start at nodes. */
  readonly outOf?: { readonly ids: readonly string[]; readonly types: readonly string[] };
  /** All edges that start or end at nodes. */
  readonly at?: readonly string[];
  /** All edges from a first node to a second one. */
  readonly between?: readonly (readonly [from: string, to: string])[];
  /** The relations of which papers are a source. */
  readonly saidBy?: readonly string[];
  /** The papers of which statements were rejected. */
  readonly rejecting?: true;
}

/** What the graph holds of what was asked. */
export interface FactsAnswer {
  readonly nodes: readonly NodeFact[];
  readonly names: readonly NameFact[];
  readonly edges: readonly EdgeFact[];
}

/**
 * Work that asks the graph as it goes on, written once for every store: it yields questions, takes their answers and returns what it worked
 * out. A store that answers at once drives it as well as one that answers later.
 */
export type Asking<T> = Generator<FactsQuestion, T, FactsAnswer>;

/** Drives such work where answers come at once. */
export function answerSync<T>(work: Asking<T>, answer: (question: FactsQuestion) => FactsAnswer): T {
  let step = work.next();
  while (step.done !== true) step = work.next(answer(step.value));
  return step.value;
}

/** Drives such work where answers come later. */
export async function answerAsync<T>(work: Asking<T>, answer: (question: FactsQuestion) => Promise<FactsAnswer>): Promise<T> {
  let step = work.next();
  while (step.done !== true) step = work.next(await answer(step.value));
  return step.value;
}
