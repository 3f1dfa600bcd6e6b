const listings = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** Words as a part of a sentence: "A, B and C". */
export const listing = (words: readonly string[], joinedBy: "and" | "or"): string => listings[joinedBy].format(words);
