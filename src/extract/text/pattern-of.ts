const made = new Map<string, RegExp>();

/** One regular expression of pieces that each fit a line. It is made once, however often it is asked for. */
export function patternOf(flags: string, ...pieces: readonly string[]): RegExp {
  const key = `${flags} ${pieces.join("")}`;
  const known = made.get(key);
  if (known) return known;
  const pattern = new RegExp(pieces.join(""), flags);
  made.set(key, pattern);
  return pattern;
}
