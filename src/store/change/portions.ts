import type { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { Batch, WriteRequest } from "../port/write.js";
import { workOut, type Applied, type Change } from "./apply-batch.js";
import { joinedBatch } from "./batch-parts.js";
import { unitedContradictions } from "./check-draft.js";
import { Draft } from "./draft.js";
import type { Asking } from "./facts.js";

/** A batch as a whole, also where it comes in portions. */
export const wholeOf = (batch: WriteRequest["batch"]): Batch => (Symbol.iterator in batch ? joinedBatch([...batch]) : batch);

/** What was done, the number of the write aside. */
type Outcome = Applied["outcome"];

/**
 * Works out a write in portions, each above what those before it have written; a batch that is whole is its only one. What contradicts the graph is
 * told at the end, of all portions at once: who leaves it out need not try again for each.
 */
export class Portions {
  readonly #outcomes: Outcome[] = [];
  readonly #contradictions: PapergraphError[] = [];
  /** What earlier portions made and no edge touches yet: of an import most nodes are that until their own portion comes. */
  readonly #bare = new Set<string>();

  constructor(
    private readonly model: Model,
    private readonly request: Pick<WriteRequest, "batch" | "origin">,
  ) {}

  /** The portions that are to be worked out, in their order. */
  [Symbol.iterator](): Iterator<Batch> {
    const { batch } = this.request;
    return (Symbol.iterator in batch ? batch : [batch])[Symbol.iterator]();
  }

  /** Works out a portion. Its change has to be written before the next one is worked out. */
  *apply(portion: Batch): Asking<Pick<Applied, "change" | "batch">> {
    const draft = new Draft(this.#bare);
    const { contradiction, outcome, change, batch } = yield* workOut(this.model, portion, this.request.origin, draft);
    if (contradiction && !(Symbol.iterator in this.request.batch)) throw contradiction;
    if (contradiction) this.#contradictions.push(contradiction);
    this.#outcomes.push(outcome);
    this.#noteBare(change);
    return { change, batch };
  }

  /** Whether nothing of it will stay, because a portion contradicts the graph. */
  get isRefused(): boolean {
    return this.#contradictions.length > 0;
  }

  /** What all portions did. What contradicts the graph is thrown here. */
  outcome(): Outcome {
    const [contradiction, ...more] = this.#contradictions;
    if (contradiction) throw unitedContradictions(contradiction, more);
    const [first, ...others] = this.#outcomes;
    return first && others.length === 0 ? first : unitedOutcomes(this.#outcomes);
  }

  #noteBare({ nodes, edges }: Change): void {
    for (const { before, after } of nodes) if (!before && after) this.#bare.add(after.id);
    for (const { after } of edges) if (after) for (const id of [after.from, after.to, ...after.sources]) this.#bare.delete(id);
  }
}

function unitedOutcomes(outcomes: readonly Outcome[]): Outcome {
  const created = new Set(outcomes.flatMap((each) => each.created));
  const sum = (name: "relationsAdded" | "relationsRemoved" | "accepted" | "rejected"): number =>
    outcomes.reduce((total, outcome) => total + outcome[name], 0);
  return {
    changed: outcomes.some(({ changed }) => changed),
    created: [...created],
    // What one portion makes and another one writes again is new all the same.
    updated: [...new Set(outcomes.flatMap(({ updated }) => updated.filter((id) => !created.has(id))))],
    removed: outcomes.flatMap(({ removed }) => removed),
    relationsAdded: sum("relationsAdded"),
    relationsRemoved: sum("relationsRemoved"),
    nodes: outcomes.flatMap(({ nodes }) => nodes),
    results: outcomes.flatMap(({ results }) => results),
    relations: outcomes.flatMap(({ relations }) => relations),
    unrelated: outcomes.flatMap(({ unrelated }) => unrelated),
    merged: outcomes.flatMap(({ merged }) => merged),
    accepted: sum("accepted"),
    rejected: sum("rejected"),
    reviewed: outcomes.flatMap(({ reviewed }) => reviewed),
  };
}
