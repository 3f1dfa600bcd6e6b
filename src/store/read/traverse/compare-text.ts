/** Orders text as the lists do where the id decides: by its characters, in no language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
