import { Float, Int } from "type-graphql";
import type { FieldSpec, TypeRegistry } from "./type-registry.js";

/** Defines what the traversals answer. */
export function defineTraversalTypes(types: TypeRegistry): void {
  const entity = (): object => types.class("Entity");
  const result = (): object => types.class("Result");
  const from: FieldSpec = { name: "from", type: entity, description: "Where it starts." };
  const to: FieldSpec = { name: "to", type: entity, description: "Where it leads." };
  const relation: FieldSpec = { name: "relation", type: () => types.enum("RelationType"), description: "Which relation it is." };
  const sources: FieldSpec = { name: "sources", type: () => [types.class("Paper")], description: "The papers that say so." };
  const truncated = (limits: string): FieldSpec => ({
    name: "truncated",
    type: () => Boolean,
    description: `True where something was left out for ${limits}: what is farthest away.`,
  });

  types.defineEnum("LineageDirection", {
    description: "Which way a lineage goes.",
    values: { ANCESTORS: "What it comes from.", DESCENDANTS: "What comes from it.", BOTH: "Both ways." },
  });
  types.defineEnum("StepDirection", {
    description: "How a path takes a relation.",
    values: { FORWARD: "As it stands: `from` is its start.", BACKWARD: "Against it: `from` is its end." },
  });
  types.defineEnum("ReasonKind", {
    description: "Why something is related.",
    values: {
      SHARED_ANCESTOR: "Both come from it, through EXTENDS or PART_OF, in three steps at most.",
      SHARED_HARDWARE: "Both target it or were measured on it.",
      SHARED_BASELINE: "Both are compared with it in results.",
      SHARED_MODEL: "Both were measured with it.",
      SHARED_BENCHMARK: "Both were measured by it.",
      SHARED_CATEGORY: "Both are of one category of their kind.",
      DIRECT_RELATION: "A relation joins the two.",
    },
  });

  types.defineObject("GraphEdge", "A relation between two nodes of a part of the graph.", [
    from,
    to,
    relation,
    sources,
    { name: "note", type: () => String, nullable: true, description: "A remark on this relation." },
    { name: "origin", type: () => types.enum("Origin"), description: "Who put it into the graph." },
  ]);
  const edges: FieldSpec = {
    name: "edges",
    type: () => [types.class("GraphEdge")],
    description: "Every relation between the nodes, of those followed.",
  };
  types.defineObject("LineageNode", "A node of a lineage.", [
    { name: "node", type: entity, description: "The node." },
    {
      name: "depth",
      type: () => Int,
      description: "The shortest distance: negative for ancestors, positive for descendants, 0 for the root.",
    },
  ]);
  types.defineObject("Lineage", "What something descends from and what descends from it.", [
    { name: "root", type: entity, description: "What was asked about." },
    { name: "nodes", type: () => [types.class("LineageNode")], description: "Every node once, the root first, nearest first, then by id." },
    edges,
    truncated("`maxDepth` or `maxNodes`"),
  ]);
  types.defineObject("Subgraph", "A part of the graph.", [
    { name: "nodes", type: () => [entity()], description: "Every node once, nearest first, then by id." },
    edges,
    truncated("`maxNodes`"),
  ]);

  types.defineObject("PathStep", "One step of a path.", [
    from,
    to,
    relation,
    { name: "direction", type: () => types.enum("StepDirection"), description: "Whether the step goes along the relation or against it." },
    sources,
  ]);
  types.defineObject("Path", "One way between two things.", [
    { name: "length", type: () => Int, description: "How many steps it has." },
    { name: "nodes", type: () => [entity()], description: "The nodes along it, both ends included." },
    { name: "steps", type: () => [types.class("PathStep")], description: "Its steps, in their order." },
  ]);

  types.defineObject("Reason", "Why something is related.", [
    { name: "kind", type: () => types.enum("ReasonKind"), description: "What sort of reason it is." },
    { name: "via", type: entity, nullable: true, description: "What both have in common, where that is a node." },
    { name: "text", type: () => String, description: "The reason as a sentence." },
  ]);
  types.defineObject("RelatedEntity", "Something related, and why.", [
    { name: "node", type: entity, description: "What is related." },
    {
      name: "score",
      type: () => Float,
      description:
        "The sum of weight / ln(n) over all that both share, n being how many things share it (Adamic and Adar, 2003): weight 2 for an ancestor, 1 for hardware, " +
        "a baseline, a model or a benchmark, 0.5 for the category; and of each direct relation 2 / ln(n), or 0.5 / ln(n) of one to hardware it targets or to what it was measured on, with or by, and of MENTIONS, n being how many such relations " +
        "the other has. n is taken as 2 at least. Papers share with papers, all else with all else; what more than 1,000 things share counts for nothing.",
    },
    { name: "reasons", type: () => [types.class("Reason")], description: "Every reason, the weightiest first." },
  ]);

  types.defineObject("ComparisonCell", "What one of the compared things has.", [
    { name: "item", type: entity, description: "The compared thing." },
    { name: "values", type: () => [entity()], description: "What it has, by id; what is shared is among them." },
  ]);
  types.defineObject("ComparisonAspect", "One way to look at the compared things.", [
    { name: "name", type: () => String, description: "The field that it goes by: `extends`, `evaluatedOn` … or `baselines`." },
    { name: "shared", type: () => [entity()], description: "What all of them have." },
    { name: "perItem", type: () => [types.class("ComparisonCell")], description: "What each of them has, in the order of `items`." },
  ]);
  types.defineObject("ResultPair", "Two results on one metric, and whether one number may be held against the other.", [
    { name: "left", type: result, description: "The result of the item that was named first." },
    { name: "right", type: result, description: "The result of the other item." },
    {
      name: "comparable",
      type: () => Boolean,
      description:
        "True only where both say their hardware, model, precision and baseline, and these agree, and the number of devices and the benchmark too where either says them.",
    },
    { name: "reasons", type: () => [String], description: "Why they are not comparable; empty where they are." },
  ]);
  types.defineObject(
    "Comparison",
    "What several things have in common, where they differ, and which of their numbers may be held against each other.",
    [
      { name: "items", type: () => [entity()], description: "The compared things, in the order asked." },
      {
        name: "aspects",
        type: () => [types.class("ComparisonAspect")],
        description: "One for each relation but MENTIONS that any of them has, 200 values of each at most.",
      },
      { name: "headToHead", type: () => [result()], description: "The results that one of them reports against another." },
      {
        name: "pairs",
        type: () => [types.class("ResultPair")],
        description: "Every pair of their results on the same metric, comparable ones first; 100 results of each and 500 pairs at most.",
      },
    ],
  );
}
