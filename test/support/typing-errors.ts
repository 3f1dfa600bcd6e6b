/**
 * The fewest letters that have to be left out, put in, replaced or swapped with their neighbour, none of them twice, to make one word of
 * another: by trying every way. Infinity where they are more than `most`.
 */
export function typingErrors(one: string, other: string, most: number): number {
  if (most < 0) return Infinity;
  if (one === "" && other === "") return 0;
  const [a, a2] = one;
  const [b, b2] = other;
  const ways: number[] = [];
  if (a !== undefined && a === b) ways.push(typingErrors(one.slice(1), other.slice(1), most));
  if (a !== undefined) ways.push(1 + typingErrors(one.slice(1), other, most - 1));
  if (b !== undefined) ways.push(1 + typingErrors(one, other.slice(1), most - 1));
  if (a !== undefined && b !== undefined) ways.push(1 + typingErrors(one.slice(1), other.slice(1), most - 1));
  if (a2 !== undefined && a === b2 && a2 === b) ways.push(1 + typingErrors(one.slice(2), other.slice(2), most - 1));
  return Math.min(...ways);
}

/** The same where it is forgiven: one error from four letters of the shorter word on, two from eight, and none in numbers. */
export function forgivenErrors(one: string, other: string): number {
  const letters = Math.min(...[one, other].map((each) => each.replace(/\d/g, "").length));
  if (one.replace(/\D/g, "") !== other.replace(/\D/g, "")) return Infinity;
  return typingErrors(one, other, letters >= 8 ? 2 : letters >= 4 ? 1 : 0);
}
