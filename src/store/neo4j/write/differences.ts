/** What has to be done so that the graph holds what it should, by what tells the parts of it apart. */
export interface Differences<P, W> {
  /** Of what is there: what should not be, or is there more than once. */
  readonly gone: P[];
  /** Of what should be there: what is not, is to be taken out, or says something else. */
  readonly missing: W[];
}

/** Compares what is there with what should be, under the same keys. */
export function differences<P, W>(
  present: readonly P[],
  keyOf: (each: P) => string,
  wanted: ReadonlyMap<string, W>,
  isSame: (present: P, wanted: W) => boolean = () => true,
): Differences<P, W> {
  const known = Map.groupBy(present, keyOf);
  const gone = [...known].flatMap(([key, [one, ...others]]) => (one !== undefined && (!wanted.has(key) || others.length > 0) ? [one] : []));
  const missing = [...wanted].flatMap(([key, each]) => {
    const [one, ...others] = known.get(key) ?? [];
    return one !== undefined && others.length === 0 && isSame(one, each) ? [] : [each];
  });
  return { gone, missing };
}
