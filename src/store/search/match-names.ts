import { normalizeName } from "../../model/names.js";
import { maxNames, type FoundWord } from "./ask-index.js";
import { byFrequency } from "./match-words.js";
import { errorsBetween, spell } from "./typos.js";

/** The names that a question as a whole may mean. */
export interface NameMatches {
  /** The word of the index that is the question; it may stand in nodes without being their name. */
  readonly own: FoundWord | undefined;
  /** Names that begin so: the most frequent. */
  readonly longer: readonly FoundWord[];
  /** Names with few typing errors between, where no word is the question. */
  readonly similar: readonly { readonly word: FoundWord; readonly errors: number }[];
}

/** The names, among the words that the index answered, that a question as a whole may mean. */
export function matchNames(text: string, found: readonly FoundWord[]): NameMatches {
  const name = normalizeName(text);
  const own = found.find((word) => word.text === name);
  const names = found.filter((word) => word.named > 0 && word !== own);
  const longer = name === "" ? [] : byFrequency(names.filter((word) => word.text.startsWith(name))).slice(0, maxNames);
  return { own, longer, similar: own ? [] : similarTo(name, names) };
}

function similarTo(name: string, names: readonly FoundWord[]): NameMatches["similar"] {
  const spelling = spell(name);
  return names.flatMap((word) => {
    const errors = errorsBetween(spelling, spell(word.text));
    return errors === undefined ? [] : [{ word, errors }];
  });
}
