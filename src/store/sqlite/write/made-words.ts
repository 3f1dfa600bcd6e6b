import { keysOf } from "../../search/build-index.js";
import type { GatheredWords } from "../../search/gather-words.js";
import { typoKey } from "../word-keys.js";

/** The words of the index as they are written: the key of a word is its place among the texts. */
export interface MadeWords {
  readonly words: GatheredWords;
  /** The keys under which words stand for their misspellings, in ascending order. */
  readonly typos: Float64Array<ArrayBuffer>;
}

/** Makes the words of the index from those of its nodes. */
export function makeWords(words: GatheredWords): MadeWords {
  const typos: number[] = [];
  for (const [word, text] of words.texts.entries())
    if ((words.forgiven[word] ?? 0) > 0) for (const hash of keysOf(text)) typos.push(typoKey(hash, word));
  return { words, typos: Float64Array.from(typos).sort() };
}
