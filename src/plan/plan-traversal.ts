import type { EdgeType, Kind, Model } from "../model/model.js";
import { argumentsOf, type Request, type RequestedField } from "./parse/collect-fields.js";
import { inputError } from "./parse/input-error.js";
import { pageSize } from "./parse/page.js";
import { planObject } from "./parts/plan-object.js";
import { parseRef } from "./parse/ref.js";
import type { Ref, Traversal } from "./selection.js";

type TraversalPlanner = (request: Request, field: RequestedField) => Traversal;

/** The planners of the root fields that walk the graph. Numbers beyond their bounds, and relations that a field does not follow, are BAD_USER_INPUT. */
export const traversalPlanners: ReadonlyMap<string, TraversalPlanner> = new Map<string, TraversalPlanner>([
  ["lineage", planLineage],
  ["neighborhood", planNeighborhood],
  ["paths", planPaths],
  ["related", planRelated],
  ["compare", planCompare],
]);

function planLineage(request: Request, field: RequestedField): Traversal {
  const { of, direction, relations, maxDepth, maxNodes } = argumentsOf(request, field);
  const followed = relationsOf(request.model, relations);
  const descents = namesOf(request.model, (edge) => edge.descent);
  const other = followed.find((relation) => !descents.includes(relation));
  if (other !== undefined) throw inputError(`A lineage does not follow ${other}; "relations" may name ${descents.join(", ")}.`);
  return {
    is: "lineage",
    key: field.key,
    of: entity(request.model, of),
    direction: direction as "ANCESTORS" | "DESCENDANTS" | "BOTH",
    relations: followed,
    maxDepth: between(maxDepth, "maxDepth", 0, 25),
    maxNodes: between(maxNodes, "maxNodes", 1, 1000),
    object: planObject(request, "Lineage", field.nodes),
  };
}

function planNeighborhood(request: Request, field: RequestedField): Traversal {
  const { of, relations, depth, maxNodes } = argumentsOf(request, field);
  return {
    is: "neighborhood",
    key: field.key,
    of: entity(request.model, of),
    relations: relations == null ? namesOf(request.model) : relationsOf(request.model, relations),
    depth: between(depth, "depth", 0, 10),
    maxNodes: between(maxNodes, "maxNodes", 1, 1000),
    object: planObject(request, "Subgraph", field.nodes),
  };
}

function planPaths(request: Request, field: RequestedField): Traversal {
  const { from, to, via, maxLength, first } = argumentsOf(request, field);
  const relations = via == null ? namesOf(request.model, (edge) => !edge.weak) : relationsOf(request.model, via);
  return {
    is: "paths",
    key: field.key,
    from: entity(request.model, from),
    to: entity(request.model, to),
    relations,
    maxLength: between(maxLength, "maxLength", 0, 8),
    first: pageSize(first, "first"),
    object: planObject(request, "Path", field.nodes),
  };
}

function planRelated(request: Request, field: RequestedField): Traversal {
  const { to, kinds, first } = argumentsOf(request, field);
  const named = request.model.type("Entity").kinds;
  return {
    is: "related",
    key: field.key,
    to: entity(request.model, to),
    kinds: kinds == null ? named : named.filter((kind) => (kinds as Kind[]).includes(kind)),
    first: pageSize(first, "first"),
    object: planObject(request, "RelatedEntity", field.nodes),
  };
}

function planCompare(request: Request, field: RequestedField): Traversal {
  const refs = argumentsOf(request, field)["refs"] as string[];
  if (refs.length < 2 || refs.length > 6) throw inputError(`"refs" names ${refs.length} things; compare two to six.`);
  return {
    is: "compare",
    key: field.key,
    refs: refs.map((ref) => entity(request.model, ref)),
    object: planObject(request, "Comparison", field.nodes),
  };
}

const entity = (model: Model, text: unknown): Ref => parseRef(text as string, model.type("Entity").kinds);

/** The names of the relations, in the order of the model. */
function namesOf({ relations }: Model, passes: (edge: EdgeType) => boolean = () => true): string[] {
  return relations.filter(passes).map(({ name }) => name);
}

const relationsOf = (model: Model, asked: unknown): string[] => namesOf(model, ({ name }) => (asked as readonly string[]).includes(name));

function between(value: unknown, argument: string, least: number, most: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw inputError(`"${argument}" is ${String(value)}; it must be between ${least} and ${most}.`);
}
