/** Entries in their order, so many at a time. */
export function* slicesOf<T>(entries: Iterable<T>, size: number): Generator<T[]> {
  let slice: T[] = [];
  for (const entry of entries) {
    if (slice.push(entry) < size) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
