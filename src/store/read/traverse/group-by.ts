/** Groups things that have the same key, which is any plain data, in the order in which each group begins. */
export function groupBy<T>(things: readonly T[], key: (thing: T) => readonly unknown[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const text = JSON.stringify(key(thing));
    const group = groups.get(text);
    if (group) group.push(thing);
    else groups.set(text, [thing]);
  }
  return [...groups.values()];
}
