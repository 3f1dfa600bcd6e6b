import type { Model } from "../../model/model.js";
import { kindOfId } from "../../model/names.js";
import type { Change } from "../change/apply-batch.js";
import { claimLinks, textsOf, type Claim, type Entry, type IndexedText } from "../search/build-index.js";
import { isWholeName, posting, type Posting } from "../search/posting.js";

/** What is searched of nodes, by their ids: every word and whole name. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, IndexedText>>;

/** What becomes of one word in one node. */
export interface WordChange {
  readonly text: string;
  readonly before: Posting | undefined;
  readonly after: Posting | undefined;
  /** By how much the number of nodes changes in which typing errors are forgiven in it. */
  readonly forgiven: number;
}

/** How often a word stands somewhere, as the index keeps it. */
export interface WordCounts {
  readonly count: number;
  readonly named: number;
  readonly forgiven: number;
}

/** What is searched of nodes, with what results claim of them. */
export function textsIn(entries: readonly Entry[], claims: readonly Claim[]): Texts {
  const said = Map.groupBy(claims, ({ of }) => of);
  return new Map(
    entries.map((entry) => [
      entry.id,
      textsOf(
        entry,
        (said.get(entry.id) ?? []).map(({ claim }) => claim),
      ),
    ]),
  );
}

/**
 * The nodes of which other texts may be searched after a change: those that are written, and those to which a claim comes or goes. The nodes
 * that the written results in `claims` lead to are such as well.
 */
export function searchedIn(model: Model, { nodes, edges }: Change): { readonly ids: string[]; readonly claims: string[] } {
  const links = claimLinks(model);
  const written = nodes.flatMap(({ before, after }) => after ?? before ?? []);
  const linked = edges.flatMap(({ before, after }) =>
    [before, after].flatMap((edge) => (edge && links.includes(edge.type) ? [edge.to] : [])),
  );
  const [named, claims] = [true, false].map((isNamed) =>
    written.flatMap(({ id, kind }) => (model.typeOfKind(kind).isNamed === isNamed ? [id] : [])),
  );
  return { ids: [...new Set([...(named ?? []), ...linked])], claims: claims ?? [] };
}

/** What becomes of each word where the texts of nodes change. The index knows the nodes by these numbers. */
export function wordChanges(model: Model, numbers: ReadonlyMap<string, number>, before: Texts, after: Texts): Map<string, WordChange[]> {
  const words = new Map<string, WordChange[]>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [number, kind] = [numbers.get(id), model.kinds.indexOf(kindOfId(id))];
    if (number === undefined) continue;
    for (const each of differences(before.get(id), after.get(id), (text) => posting(number, kind, text.source))) {
      const others = words.get(each.text);
      if (others) others.push(each);
      else words.set(each.text, [each]);
    }
  }
  return words;
}

function differences(
  before: ReadonlyMap<string, IndexedText> | undefined,
  after: ReadonlyMap<string, IndexedText> | undefined,
  toPosting: (text: IndexedText) => Posting,
): WordChange[] {
  const texts = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...texts].flatMap((text) => {
    const [was, is] = [before?.get(text), after?.get(text)];
    if (was?.source === is?.source && was?.isForgiven === is?.isForgiven) return [];
    const forgiven = Number(is?.isForgiven ?? false) - Number(was?.isForgiven ?? false);
    return [{ text, before: was && toPosting(was), after: is && toPosting(is), forgiven }];
  });
}

/** How often a word stands somewhere after changes. */
export function countsAfter({ count, named, forgiven }: WordCounts, changes: readonly WordChange[]): WordCounts {
  const sum = (by: (change: WordChange) => number): number => changes.reduce((all, change) => all + by(change), 0);
  return {
    count: count + sum(({ before, after }) => Number(after !== undefined) - Number(before !== undefined)),
    named: named + sum(({ before, after }) => Number(isNamed(after)) - Number(isNamed(before))),
    forgiven: forgiven + sum((change) => change.forgiven),
  };
}

const isNamed = (each: Posting | undefined): boolean => each !== undefined && isWholeName(each);

/** Postings in their order, without those that go and with those that come. What lies between is copied whole: of common words there are many. */
export function changedPostings(postings: Uint32Array, changes: readonly WordChange[]): Uint32Array {
  // Where only typing errors come to be forgiven, or not any more, the posting stays.
  const moved = changes.filter(({ before, after }) => before !== after);
  const steps = moved.flatMap(({ before, after }) => [
    ...(before === undefined ? [] : [{ at: before, comes: false }]),
    ...(after === undefined ? [] : [{ at: after, comes: true }]),
  ]);
  steps.sort((a, b) => a.at - b.at);
  const merged = new Uint32Array(postings.length + steps.length);
  let [from, size] = [0, 0];
  for (const { at, comes } of steps) {
    const place = placeIn(postings, at);
    merged.set(postings.subarray(from, place), size);
    size += place - from;
    from = place;
    if (comes) merged[size++] = at;
    else if (postings[place] === at) from += 1;
  }
  merged.set(postings.subarray(from), size);
  return merged.subarray(0, size + postings.length - from);
}

/** How many postings come before one. */
function placeIn(postings: Uint32Array, wanted: Posting): number {
  let [from, to] = [0, postings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((postings[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
