import { Asked } from "./asked.js";
import { list, most, contents } from "./intents/lists.js";
import { comparedWith, fasterThan, howMuch, resultsOf, superlative } from "./intents/numbers.js";
import { pair } from "./intents/pair.js";
import { relation } from "./intents/relation.js";
import { runs } from "./intents/runs.js";
import { lineage, sequence } from "./intents/sequence.js";
import { aliases, attribute, generation, introduction, ownPaper, whatIs } from "./intents/things.js";
import { compare, connected, similar } from "./intents/together.js";
import { disagreement, record } from "./intents/unlike.js";
import type { Item } from "./item.js";
import type { Intent, Understanding } from "./understanding.js";

/** Every kind of question; of those that understand as much of a question the first one is taken. */
const intents: readonly Intent[] = [
  ...[
    disagreement,
    record,
    compare,
    howMuch,
    fasterThan,
    superlative,
    most,
    attribute,
    generation,
    ownPaper,
    aliases,
    lineage,
    sequence,
    pair,
    connected,
    similar,
  ],
  ...[introduction, runs, relation, comparedWith, resultsOf, list, contents, whatIs],
];

/** What was made of a question: something, or nothing, with what was not understood and a name that may mean several things. */
export interface Understood {
  readonly understanding: Understanding | undefined;
  readonly unparsed: readonly string[];
  readonly doubt: Item | undefined;
}

/** Of what a question says, this share may be left over. */
const tolerated = 0.25;

/**
 * What is asked by the items of a question. What is left over may be a word or two that narrow nothing: never a number or something with a
 * capital, and never more than a share of all. Otherwise nothing was understood, since an answer to another question is worse than none.
 */
export function understand(items: readonly Item[]): Understood {
  const tries = intents.flatMap((intent) => {
    const asked = new Asked(items);
    const understanding = intent(asked);
    return understanding || asked.doubt ? [{ asked, understanding }] : [];
  });
  const best = tries
    .filter(({ understanding }) => understanding)
    .reduce<(typeof tries)[number] | undefined>((a, b) => (a && a.asked.unused.length <= b.asked.unused.length ? a : b), undefined);
  const unknown = items.filter(({ tag }) => tag === "WORD");
  const unparsed = best?.asked.unused ?? (unknown.length > 0 ? unknown : new Asked(items).unused);
  const isEnough = best && isTolerable(best.asked, unparsed);
  const doubt = isEnough ? undefined : tries.find(({ asked }) => asked.doubt)?.asked.doubt;
  return { understanding: isEnough ? best.understanding : undefined, unparsed: unparsed.map(({ text }) => text), doubt };
}

/** Where a word stands behind one of these, it narrows the question. */
function isTolerable(asked: Asked, unused: readonly Item[]): boolean {
  if (unused.length === 0) return true;
  const isMild = unused.every(
    (item) => item.tag === "WORD" && !/^[\p{Lu}\d]/u.test(item.text) && asked.before(item)?.tag !== "PREPOSITION",
  );
  return isMild && unused.length <= tolerated * asked.size;
}
