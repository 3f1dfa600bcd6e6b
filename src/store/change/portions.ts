import type { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { Batch, WriteRequest } from "../port/write.js";
import { workOut, type Applied, type Change } from "./apply-batch.js";
import { unitedContradictions } from "./check-draft.js";
import { Draft } from "./draft.js";
import type { Asking } from "./facts.js";
import { UnitedOutcome } from "./united-outcome.js";

/**
 * Works out a write in portions, each above what those before it have written; a batch that is whole is its only one. What contradicts the graph is
 * told at the end, of all portions at once: who leaves it out need not try again for each.
 */
export class Portions {
  readonly #done = new UnitedOutcome();
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
    this.#done.add(outcome);
    this.#noteBare(change);
    return { change, batch };
  }

  /** Whether nothing of it will stay, because a portion contradicts the graph. */
  get isRefused(): boolean {
    return this.#contradictions.length > 0;
  }

  /** What all portions did. What contradicts the graph is thrown here. */
  outcome(): Applied["outcome"] {
    const [contradiction, ...more] = this.#contradictions;
    if (contradiction) throw unitedContradictions(contradiction, more);
    return this.#done.outcome();
  }

  #noteBare({ nodes, edges }: Change): void {
    for (const { before, after } of nodes) if (!before && after) this.#bare.add(after.id);
    for (const { after } of edges) if (after) for (const id of [after.from, after.to, ...after.sources]) this.#bare.delete(id);
  }
}
