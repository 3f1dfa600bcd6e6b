import { keysOf } from "../../search/build-index.js";
import type { GatheredWords } from "../../search/gather-words.js";

/** The words of the index as they are written: the key of a word is its place among the texts. */
export interface MadeWords {
  readonly words: GatheredWords;
  /** Words under the keys of their typing errors, each pair as one number, in ascending order. */
  readonly typos: Float64Array<ArrayBuffer>;
}

/** A key of 29 bits and a word make one exact number. */
const maxWords = 2 ** 24;

/** Makes the words of the index from those of its nodes. */
export function makeWords(words: GatheredWords): MadeWords {
  const pairs: number[] = [];
  for (const [word, text] of words.texts.entries())
    if ((words.forgiven[word] ?? 0) > 0) for (const key of keysOf(text)) pairs.push(key * maxWords + word);
  return { words, typos: Float64Array.from(pairs).sort() };
}

/** The key and the word of a pair. */
export const typoOf = (pair: number): [key: number, word: number] => [Math.floor(pair / maxWords), pair % maxWords];
