import { ID } from "type-graphql";
import { confidence } from "./evidence-types.js";
import { Url } from "./scalars.js";
import type { FieldSpec, TypeRegistry } from "./type-registry.js";

/** Where an edge starts. */
export const from = (types: TypeRegistry): FieldSpec => ({
  name: "from",
  type: () => types.class("Entity"),
  description: "Where it starts.",
});

/** Where an edge leads. */
export const to = (types: TypeRegistry): FieldSpec => ({ name: "to", type: () => types.class("Entity"), description: "Where it leads." });

/** Which relation an edge is. */
export const relation = (types: TypeRegistry): FieldSpec => ({
  name: "relation",
  type: () => types.enum("RelationType"),
  description: "Which relation it is.",
});

/** The papers that state an edge. */
export const sources = (types: TypeRegistry): FieldSpec => ({
  name: "sources",
  type: () => [types.class("Paper")],
  description: "The papers that say so.",
});

/** The documentation that states an edge. */
export const references: FieldSpec = {
  name: "references",
  type: () => [Url],
  description:
    "Addresses of documentation that says so. A relation has a source, a reference or both, or its note names the documentation.",
};

/** The edges of a part of the graph. */
export const edges = (types: TypeRegistry): FieldSpec => ({
  name: "edges",
  type: () => [types.class("GraphEdge")],
  description: "Every relation between the nodes, of those followed.",
});

/** Whether a part of the graph is all that there is within these limits. */
export const truncated = (limits: string): FieldSpec => ({
  name: "truncated",
  type: () => Boolean,
  description: `True where something was left out for ${limits}: what is farthest away.`,
});

/** Defines the edge that lineages and neighborhoods show. */
export function defineGraphEdge(types: TypeRegistry): void {
  types.defineObject("GraphEdge", "A relation between two nodes of a part of the graph.", [
    {
      name: "id",
      type: () => ID,
      description: "Unique and the same in every answer: `<relation>:<id of from>:<id of to>`. It is no id of a node.",
    },
    from(types),
    to(types),
    relation(types),
    sources(types),
    references,
    { name: "note", type: () => String, nullable: true, description: "A remark on this relation." },
    { name: "origin", type: () => types.enum("Origin"), description: "Who put it into the graph." },
    confidence,
  ]);
}
