/** Ids in their order, so many at a time. */
export function* pagesOf(ids: Iterable<string>, size: number): Generator<string[]> {
  const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1));
  for (let start = 0; start < sorted.length; start += size) yield sorted.slice(start, start + size);
}
