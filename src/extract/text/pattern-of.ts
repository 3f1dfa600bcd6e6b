/** One regular expression of pieces that each fit a line. */
export const patternOf = (flags: string, ...pieces: readonly string[]): RegExp => new RegExp(pieces.join(""), flags);
