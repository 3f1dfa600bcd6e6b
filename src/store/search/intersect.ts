import { isStronger, numberOf, type Posting } from "./posting.js";

/** So many times as many postings as there are nodes are looked through in as much time as it takes to look each node up. */
const lookUpFrom = 16;

/** Of postings, in the order of their numbers, those that nodes with some numbers may have: exactly these where they are few. */
export function onlyOf(postings: Uint32Array, numbers: readonly number[]): Uint32Array {
  if (numbers.length * lookUpFrom > postings.length) return postings;
  const found = new Uint32Array(numbers.length);
  let size = 0;
  for (const number of numbers) {
    const each = postings[placeOf(postings, number)] ?? 0;
    if (numberOf(each) === number) found[size++] = each;
  }
  return found.subarray(0, size);
}

/** The weaker of two postings of each node that has both. */
export function both(some: Uint32Array, others: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.min(some.length, others.length));
  let [at, other, size] = [0, 0, 0];
  while (at < some.length && other < others.length) {
    const [one, two]: [Posting, Posting] = [some[at] ?? 0, others[other] ?? 0];
    const [number, next] = [numberOf(one), numberOf(two)];
    if (number === next) found[size++] = isStronger(one, two) ? two : one;
    if (number <= next) at += 1;
    if (next <= number) other += 1;
  }
  return found.subarray(0, size);
}

/** The place of the first posting of a node, or of one after it. */
function placeOf(postings: Uint32Array, number: number): number {
  let [from, to] = [0, postings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numberOf(postings[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
