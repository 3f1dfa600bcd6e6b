/** Fewer numbers than this are sorted in no time. */
const few = 200;

/** What stands between two places once the numbers are in order. Only as many are sorted; the others are left on the right side of them. */
export function smallest(numbers: Float64Array, start: number, stop: number): Float64Array {
  if (stop <= start) return numbers.subarray(0, 0);
  if (numbers.length < few) return numbers.sort().subarray(start, stop);
  if (start > 0) divide(numbers, start, 0, numbers.length - 1);
  if (stop < numbers.length) divide(numbers, stop, start, numbers.length - 1);
  return numbers.subarray(start, stop).sort();
}

/** Moves numbers between two places so that none before a third one is greater than any from it on (Hoare 1961, Find). */
function divide(numbers: Float64Array, at: number, first: number, last: number): void {
  let [from, to] = [first, last];
  while (from < to) {
    const pivot = numbers[(from + to) >> 1] ?? 0;
    let [left, right] = [from, to];
    while (left <= right) {
      while ((numbers[left] ?? 0) < pivot) left += 1;
      while ((numbers[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const moved = numbers[left] ?? 0;
      numbers[left++] = numbers[right] ?? 0;
      numbers[right--] = moved;
    }
    if (at <= right) to = right;
    else if (at >= left) from = left;
    else return;
  }
}
