import type { FoundWord } from "./ask-index.js";
import { isOriginWord } from "./origin-word.js";
import { matchNames, type NameMatches } from "./match-names.js";
import { matchWords, type Slot } from "./match-words.js";

/** What a question means by the words of the index, before anybody has looked in which nodes these stand. */
export interface Match {
  readonly slots: readonly Slot[];
  readonly names: NameMatches;
  /** The words of which postings are needed. */
  readonly words: readonly FoundWord[];
}

/** What a question means by the words that the index answered, of so many nodes. Of most that look like its words it means nothing. */
export function matchQuestion(text: string, found: readonly FoundWord[], size: number): Match {
  const [origins, words] = [found.filter((word) => isOriginWord(word.text)), found.filter((word) => !isOriginWord(word.text))];
  const slots = matchWords(text, words, size);
  const names = matchNames(text, words);
  const needed = [
    ...slots.flatMap(({ terms }) => terms.flatMap((term) => term.words)),
    ...(names.own ? [names.own] : []),
    ...names.longer,
    ...names.similar.map(({ word }) => word),
    ...origins,
  ];
  return { slots, names, words: [...new Set(needed)] };
}
