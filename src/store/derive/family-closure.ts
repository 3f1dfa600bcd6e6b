/** A part and a whole that it belongs to through any number of steps; itself is one, with none. */
export interface FamilyPair {
  readonly part: string;
  readonly whole: string;
  /**
   * The place of the whole among all that the part is related to, wholes and parts in one order: nearest first, wholes before parts, then
   * by id.
   */
  readonly upRank: number;
  /** The place of the part among all that the whole is related to, in the same order. */
  readonly downRank: number;
}

/** Closes a PART_OF relation by a breadth-first walk from every part, so that cycles end and each whole counts by its shortest way. */
export function closeFamilies(ids: readonly string[], partOf: readonly { readonly part: string; readonly whole: string }[]): FamilyPair[] {
  const members = new Set(ids);
  const wholes = new Map<string, string[]>();
  for (const { part, whole } of partOf) if (members.has(part) && members.has(whole)) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  const pairs: { part: string; whole: string; distance: number }[] = [];
  for (const part of ids) {
    const distances = new Map([[part, 0]]);
    for (const [whole, distance] of distances) {
      pairs.push({ part, whole, distance });
      for (const next of wholes.get(whole) ?? []) if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  const { up, down } = ranks(pairs);
  return pairs.map(({ part, whole }, index) => ({ part, whole, upRank: up[index] ?? 0, downRank: down[index] ?? 0 }));
}

/** The places of each pair among the relatives of its part and among those of its whole. */
function ranks(pairs: readonly { part: string; whole: string; distance: number }[]): { up: number[]; down: number[] } {
  const places = { up: [] as number[], down: [] as number[] };
  const next = new Map<string, number>();
  const relatives = pairs.flatMap(({ part, whole, distance }, index) => [
    { of: part, other: whole, side: "up" as const, distance, index },
    { of: whole, other: part, side: "down" as const, distance, index },
  ]);
  relatives.sort((a, b) => a.distance - b.distance || (a.side === b.side ? (a.other < b.other ? -1 : 1) : a.side === "up" ? -1 : 1));
  for (const { of, side, index } of relatives) {
    const place = next.get(of) ?? 0;
    next.set(of, place + 1);
    places[side][index] = place;
  }
  return places;
}
