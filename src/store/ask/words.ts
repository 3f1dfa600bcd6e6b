/** A word of a question, and where it stands there. */
export interface AskedWord {
  /** In lower case, without accents. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, digits, and what stands between them in names: FlashAttention-2, torch.compile, C++, 1.5x, 2×, 50 %. */
const word = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}_./:+#×%-]*|[≥>&]/gu;

/** What ends a sentence, or opens the ending of a possessive, is no part of a word. */
const ending = /[-./:_]+$/u;

/** The words of a question in their order. */
export function askedWords(question: string): AskedWord[] {
  return [...question.matchAll(word)].flatMap(({ 0: found, index }): AskedWord[] => {
    const written = found.replace(ending, "");
    const before = question[index - 1];
    const isContracted = before === "'" || before === "’";
    // The s of "the paper's".
    if (isContracted && /^(?:s|re|ve)$/iu.test(written)) return [];
    // What is left of "doesn't" and "can't".
    return [{ text: isContracted && /^t$/iu.test(written) ? "not" : plainText(written), start: index, end: index + written.length }];
  });
}

const plainText = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
