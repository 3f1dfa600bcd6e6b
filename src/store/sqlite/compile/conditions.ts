import type { Kind } from "../../../model/model.js";
import { quoted } from "../../compile/dialect.js";

/** A condition on `kind`, written the same in queries and partial indexes, so that the planner sees that one implies the other. */
export function kindCondition(alias: string, kinds: readonly Kind[]): string {
  return kinds.length === 1 ? `${alias}kind = ${quoted(kinds)}` : `${alias}kind IN (${quoted(kinds)})`;
}

/** Lists of types as texts: those of a plan come again at every step of a walk. */
const typeLists = new WeakMap<readonly string[], string>();

/** A condition that an edge is of one of these types. */
export function typeCondition(alias: string, types: readonly string[]): string {
  const list = typeLists.get(types) ?? quoted(types);
  typeLists.set(types, list);
  return `${alias}type IN (${list})`;
}

/** The ends of an edge as a walk in one direction meets them. */
export const endsOf = (direction: "out" | "in"): readonly [near: string, far: string] =>
  direction === "out" ? ["src", "dst"] : ["dst", "src"];
