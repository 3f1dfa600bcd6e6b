import type { ObjectSelection } from "../../../plan/selection.js";
import { partKey } from "../../port/answer-keys.js";
import type { Demand, Demands, NodesAnswer, Supplies } from "../../port/answer.js";
import type { Handle } from "../../port/facts.js";

/** The papers that say so, of one edge: they are read where somebody asks for them. */
export class SourcesOf {
  constructor(readonly edge: Handle) {}
}

/** The addresses of documentation that says so, of one edge. */
export class ReferencesOf {
  constructor(readonly edge: Handle) {}
}

/**
 * An answer before its nodes are read: an id stands where a node will, a `SourcesOf` or `ReferencesOf` where those of an edge will. A list
 * may hold them, and objects with fields of their own.
 */
export type Outline =
  string | number | boolean | null | SourcesOf | ReferencesOf | readonly Outline[] | { readonly [field: string]: Outline };

/**
 * What has to be read for an outline: one demand for each place of the selection that shows nodes, in the order of the selection, and the
 * edges whose references stand in it.
 */
export function demandsOf(object: ObjectSelection, outline: Outline): Demands {
  const nodes: Demand[] = [];
  const references = new Set<Handle>();
  visit(object, listOf(outline));
  return { nodes, references: [...references] };

  function visit(parts: ObjectSelection, objects: readonly Outline[]): void {
    for (const object of objects) {
      const said = fieldOf(object, "references");
      if (said instanceof ReferencesOf) references.add(said.edge);
    }
    for (const part of parts) {
      const values = objects.flatMap((object) => listOf(fieldOf(object, part.name)));
      if (part.object) {
        visit(part.object, values);
        continue;
      }
      const edges = values.flatMap((value) => (value instanceof SourcesOf ? [value.edge] : []));
      const ids = values.filter((value) => typeof value === "string");
      nodes.push({ node: part.node, is: edges.length > 0 ? "sources" : "nodes", keys: [...new Set(edges.length > 0 ? edges : ids)] });
    }
  }
}

/** The answer: the outline with what was supplied for each demand of it, under the response keys. */
export function fillOutline(object: ObjectSelection, outline: Outline, demands: Demands, supplies: Supplies): unknown {
  const suppliedBy = demands.nodes.map(({ keys }, index) => new Map(keys.map((key, place) => [key, supplies.nodes[index]?.[place]])));
  const references = new Map(demands.references.map((edge, place) => [edge, supplies.references?.[place]]));
  const places = numberParts(object, new Map(), { next: 0 });
  return fill(object, outline);

  function fill(parts: ObjectSelection, value: Outline): unknown {
    if (isList(value)) return value.map((each) => fill(parts, each));
    if (!isObject(value)) return value;
    const filled: Record<string, unknown> = { ...value };
    const said = value["references"];
    if (said instanceof ReferencesOf) filled["references"] = references.get(said.edge);
    for (const part of parts) {
      const inner = fieldOf(value, part.name);
      filled[partKey(part.key)] = part.object ? fill(part.object, inner) : nodesOf(suppliedBy[places.get(part) ?? -1], inner);
    }
    return filled;
  }
}

function numberParts(object: ObjectSelection, places: Map<object, number>, counter: { next: number }): ReadonlyMap<object, number> {
  for (const part of object) {
    if (part.object) numberParts(part.object, places, counter);
    else places.set(part, counter.next++);
  }
  return places;
}

function nodesOf(supplied: ReadonlyMap<Handle, NodesAnswer | undefined> | undefined, value: Outline): unknown {
  if (isList(value)) return value.map((each) => nodesOf(supplied, each));
  if (value instanceof SourcesOf) return supplied?.get(value.edge) ?? [];
  return typeof value === "string" ? (supplied?.get(value) ?? null) : null;
}

const isList = (value: Outline): value is readonly Outline[] => Array.isArray(value);

const isObject = (value: Outline): value is { readonly [field: string]: Outline } =>
  typeof value === "object" && value !== null && !isList(value) && !(value instanceof SourcesOf) && !(value instanceof ReferencesOf);

const fieldOf = (value: Outline, name: string): Outline => (isObject(value) ? (value[name] ?? null) : null);

/** The objects or keys in a value, lists opened. */
const listOf = (value: Outline): readonly Outline[] => (isList(value) ? value.flatMap(listOf) : value === null ? [] : [value]);
