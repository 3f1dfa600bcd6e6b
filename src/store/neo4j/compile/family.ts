import type { Scope } from "../../../model/declare/declaration.js";
import type { EdgeDirection } from "../../port/facts.js";
import { arrow } from "./arrow.js";

/** The types of the closed families: each leads from what is asked about to what a relation may be stated for. */
const types: Readonly<Record<Scope, string>> = { EXACT: "", WITH_FAMILIES: "FAMILY", WITH_MEMBERS: "MEMBER", BOTH: "FAMILY|MEMBER" };

/** The type in which the pairs of a scope are kept. */
export const familyType = (scope: Exclude<Scope, "EXACT" | "BOTH">): string => types[scope];

/** The scopes of which the pairs are kept. */
export const familyScopes = ["WITH_FAMILIES", "WITH_MEMBERS"] as const;

/** The part of a pattern that leads from what is asked about to what counts for it (out), or back. */
export const familyArrow = (scope: Scope, direction: EdgeDirection = "out", variable = ""): string =>
  arrow(direction, `${variable}:${types[scope]}`);
