import { kindOf, type KindName } from "../kinds.js";
import { verbsOf, type Verbs } from "../parts/verbs.js";

/** The relations that a lineage can follow, as the API names them. */
export const relationNames = ["EXTENDS", "USES", "IMPLEMENTS", "PART_OF", "SUCCEEDS"] as const;

export type RelationName = (typeof relationNames)[number];

/** How a relation is said and drawn. The colour of its family is a hint; dash and head tell it apart. */
export interface RelationStyle extends Verbs {
  readonly family: "descent" | "replacement" | "use";
  /** `stroke-dasharray`; undefined for a solid line. */
  readonly dash?: string;
  readonly head: "triangle" | "bar" | "chevron" | "circle";
}

export const relationStyles: Readonly<Record<RelationName, RelationStyle>> = {
  EXTENDS: { ...verbsOf("EXTENDS"), family: "descent", head: "triangle" },
  USES: { ...verbsOf("USES"), family: "use", head: "chevron" },
  IMPLEMENTS: { ...verbsOf("IMPLEMENTS"), family: "use", dash: "6 3", head: "chevron" },
  PART_OF: { ...verbsOf("PART_OF"), family: "descent", dash: "1.5 3", head: "circle" },
  SUCCEEDS: { ...verbsOf("SUCCEEDS"), family: "replacement", dash: "10 3", head: "bar" },
};

/** The relations that a lineage of a kind of thing can follow at all. */
const ofKinds: Readonly<Partial<Record<KindName, readonly RelationName[]>>> = {
  technique: ["EXTENDS", "USES", "IMPLEMENTS", "PART_OF"],
  system: ["EXTENDS", "USES", "IMPLEMENTS", "PART_OF"],
  model: ["EXTENDS", "USES", "PART_OF"],
  hardware: ["PART_OF", "SUCCEEDS"],
};

/** The relations to choose from in the lineage of a thing, by its id. */
export const relationsOf = (id: string): readonly RelationName[] => ofKinds[kindOf(id)] ?? relationNames;

/** The style of a relation of a lineage. */
export function styleOf(relation: string): RelationStyle {
  return relationStyles[relationNames.find((name) => name === relation) ?? "EXTENDS"];
}
