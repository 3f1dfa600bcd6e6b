import { categoryValue } from "../model/category-value.js";
import type { Model } from "../model/model.js";
import type { NodeEntry, Values } from "../store/port/write.js";
import type { Described } from "./kept-abstracts.js";
import type { KnownResults } from "./known-results.js";
import type { KnownThings } from "./known-things.js";
import type { MakeOf, Names, Readings } from "./read-statements.js";
import { statementsOf, type Around, type Stated } from "./statements-of.js";

/** Makes the statements of papers of what they say, without those that the graph has refused. */
export const statingOf =
  (model: Model, papers: readonly Described[], things: KnownThings & KnownResults, unsaid: ReadonlySet<string>): MakeOf<Stated> =>
  (names) => {
    const around = aroundOf(model, things, names, unsaid);
    return (index, said) => {
      const paper = papers[index];
      return paper ? statementsOf({ ...paper, said }, around) : { statements: [], about: [] };
    };
  };

/** Works out anew what those papers say that say something which the graph refuses, or speak of a thing that it refuses. */
export function restate(
  papers: readonly Described[],
  readings: Readings<Stated>,
  refused: ReadonlySet<string>,
  stating: MakeOf<Stated>,
): void {
  const state = stating(readings);
  for (const index of papers.keys()) {
    const stated = readings.made.get(index);
    const isForgotten =
      stated?.statements.some(({ key }) => refused.has(key)) === true || stated?.about.some((id) => refused.has(id)) === true;
    const said = isForgotten ? readings.saidAt(index) : undefined;
    if (said) readings.made.set(index, state(index, said));
  }
}

function aroundOf(model: Model, things: KnownThings & KnownResults, { nodes, lexicon }: Names, unsaid: ReadonlySet<string>): Around {
  const there = new Set([...things.things.map(({ id }) => id), ...nodes.keys()]);
  const former = Map.groupBy(things.renamed.keys(), (each) => things.renamed.get(each) ?? "");
  return {
    ...{ model, lexicon, isWritten: things.isWritten },
    categoryOf: (id) => things.categories.get(id) ?? categoryOf(model, nodes.get(id)),
    formerIds: (id) => former.get(id) ?? [],
    readOf: things.readOf,
    isThere: (id) => there.has(id) && !unsaid.has(id),
    isRefused: (key) => unsaid.has(key),
  };
}

const categoryOf = (model: Model, entry: NodeEntry | undefined): Values => (entry ? categoryValue(model, entry.kind, entry.values) : {});
