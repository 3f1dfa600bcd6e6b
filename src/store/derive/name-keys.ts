import { normalizeName, slugOf } from "../../model/names.js";

/** One way in which a ref can mean a node. `rank` is the tier that it competes in: 0 id, 1 name, 2 slug, 3 alias. */
export interface NameKey {
  readonly key: string;
  readonly rank: number;
  readonly text: string;
}

/** Everything that a node goes by, in the form in which refs are looked up. Of texts that look the same in one tier the first stays. */
export function nameKeys({
  id,
  name,
  aliases,
}: {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}): NameKey[] {
  const texts = [...[id, name, slugOf(id)].map((text, rank) => ({ text, rank })), ...aliases.map((text) => ({ text, rank: 3 }))];
  const keys = texts.map(({ text, rank }) => ({ key: normalizeName(text), rank, text }));
  return keys.filter((each, index) => keys.findIndex((other) => other.key === each.key && other.rank === each.rank) === index);
}
