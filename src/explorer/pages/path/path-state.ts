import { toAddress, type Address } from "../../address.js";
import { relationNames, type RelationName } from "../../parts/verbs.js";

/** The two ends, how many steps a way may have, and along what. */
export interface PathState {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  /** The relations that are steps; without any, all but that a paper mentions something. */
  readonly relations: readonly RelationName[];
}

/** How long a way may be: as a rule, and where somebody asks for longer ones. */
export const lengths = { usual: 4, most: 8 };

/** Reads the state from an address. */
export function parsePath({ search }: Pick<Address, "search">): PathState {
  const named = (search.get("relations") ?? "").toUpperCase().split("~");
  return {
    from: search.get("from")?.trim().slice(0, 200) ?? "",
    to: search.get("to")?.trim().slice(0, 200) ?? "",
    length: search.get("length") === String(lengths.most) ? lengths.most : lengths.usual,
    relations: relationNames.filter((name) => named.includes(name)),
  };
}

/** The shortest address of a state. */
export const formatPath = ({ from, to, length, relations }: PathState): string =>
  toAddress("/path", {
    from,
    to,
    relations: relations.map((name) => name.toLowerCase()).join("~"),
    length: length === lengths.usual ? undefined : length,
  });
