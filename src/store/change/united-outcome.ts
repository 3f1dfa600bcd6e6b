import type { Applied } from "./apply-batch.js";

/** What was done, the number of the write aside. */
type Outcome = Applied["outcome"];

/** The ends of a relation. */
type Ends = Outcome["relations"][number];

/**
 * What the parts of a write did, put together as they come. The relations of an import name the same nodes tens of thousands of times: each id is
 * held once.
 */
export class UnitedOutcome {
  readonly #ids = new Map<string, string>();
  readonly #created = new Set<string>();
  readonly #updated = new Set<string>();
  readonly #lists = {
    removed: new Array<string>(),
    nodes: new Array<string>(),
    results: new Array<string>(),
    relations: new Array<Ends>(),
    unrelated: new Array<Ends>(),
    merged: new Array<string>(),
    reviewed: new Array<string>(),
  };
  readonly #counts = { relationsAdded: 0, relationsRemoved: 0, accepted: 0, rejected: 0 };
  #changed = false;

  /** Adds what the next part did. */
  add(outcome: Outcome): void {
    this.#changed ||= outcome.changed;
    for (const id of outcome.created) this.#created.add(id);
    for (const id of outcome.updated) this.#updated.add(id);
    for (const name of ["removed", "nodes", "results", "merged", "reviewed"] as const) {
      const list = this.#lists[name];
      for (const id of outcome[name]) list.push(id);
    }
    for (const name of ["relations", "unrelated"] as const) {
      const list = this.#lists[name];
      for (const { from, to } of outcome[name]) list.push({ from: this.#held(from), to: this.#held(to) });
    }
    for (const name of ["relationsAdded", "relationsRemoved", "accepted", "rejected"] as const) this.#counts[name] += outcome[name];
  }

  /** What all parts did. */
  outcome(): Outcome {
    // What one part makes and another one writes again is new all the same.
    const updated = [...this.#updated].filter((id) => !this.#created.has(id));
    return { changed: this.#changed, created: [...this.#created], updated, ...this.#lists, ...this.#counts };
  }

  #held(id: string): string {
    const held = this.#ids.get(id);
    if (held !== undefined) return held;
    this.#ids.set(id, id);
    return id;
  }
}
