/**
 * All matches of a global pattern, from left to right. It does what `matchAll` does without making a new pattern at each call: a text is read
 * with hundreds of patterns, and most find nothing.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
