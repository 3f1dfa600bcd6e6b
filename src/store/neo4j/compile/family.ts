import type { Scope } from "../../../model/declare/declaration.js";

/** A way along the closed families: up to the wholes of a piece of hardware, or down to its parts. */
export type FamilyWay = "up" | "down";

/** The ways from a piece of hardware to the hardware whose relations count for it. */
export function familyWays(scope: Scope): FamilyWay[] {
  if (scope === "EXACT") return [];
  return scope === "WITH_FAMILIES" ? ["up"] : scope === "WITH_MEMBERS" ? ["down"] : ["up", "down"];
}

/** The part of a pattern that goes such a way. */
export const familyArrow = (way: FamilyWay, variable = ""): string =>
  way === "up" ? `-[${variable}:FAMILY]->` : `<-[${variable}:FAMILY]-`;
