/** Where a statement was read: the words themselves, as they are kept. */
export interface EvidenceFact {
  /** The id of the paper. */
  readonly paper: string;
  readonly part: "TITLE" | "ABSTRACT";
  readonly quote: string;
  /** A few words that stand before and after the quote. */
  readonly before: string;
  readonly after: string;
  /** Offsets of the quote in UTF-16 code units into the part. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** How often the rule was right in measurement, from 0 to 1. */
  readonly confidence: number;
}

/** From which confidence on statements are shown where nobody says, and counted where counts are stored. */
export const defaultMinConfidence = 0.7;

/**
 * How sure a statement is: 1 where a person wrote it or stands for it. What was read out of texts is as sure as the surest place where it
 * was read; further places never make it less sure.
 */
export function confidenceOf(origin: string, evidence: readonly EvidenceFact[]): number {
  return origin === "IMPORTED" && evidence.length > 0 ? Math.max(...evidence.map(({ confidence }) => confidence)) : 1;
}

/** Whether something is shown where nobody asks for more or less. */
export const isShown = ({ confidence }: { readonly confidence: number }): boolean => confidence >= defaultMinConfidence;

/** Evidence of two origins as one: each place once, by the rule that is surest there, in the order of the papers and of their texts. */
export function unitedEvidence(one: readonly EvidenceFact[], other: readonly EvidenceFact[]): EvidenceFact[] {
  const places = new Map<string, EvidenceFact>();
  for (const each of [...one, ...other]) {
    const place = placeOf(each);
    const known = places.get(place);
    if (!known || !isSurer(known, each)) places.set(place, each);
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, each]) => each);
}

const placeOf = ({ paper, part, start, end }: EvidenceFact): string =>
  [paper, part === "TITLE" ? 0 : 1, String(start).padStart(8, "0"), String(end).padStart(8, "0")].join(" ");

/** Whichever of two came first: a name that the graph knows may be read by another rule than one that it does not. */
const isSurer = (one: EvidenceFact, other: EvidenceFact): boolean =>
  one.confidence === other.confidence ? one.rule < other.rule : one.confidence > other.confidence;
