import type { Scope } from "../../src/model/declare/declaration.js";
import { ancestorKinds } from "../../src/model/descent.js";
import { narrowerTypes, narrowingField } from "../../src/model/narrowing.js";
import type { End, Kind, Type } from "../../src/model/model.js";
import type { NodeRecord } from "../../src/store/port/write-batch.js";
import { comparesDate } from "./reference-date.js";
import { compareValues } from "./reference-order.js";
import { countsFor, relatedTo, valueOf, type ReferenceGraph, type Value } from "./reference-graph.js";

/** A filter as GraphQL gives it. */
export type FilterInput = Readonly<Record<string, unknown>>;

/**
 * Whether a node passes a filter. Every answer is true or false: a comparison with an absent value is false, and what is negated is the
 * exact complement. `kinds` are those that may stand where the filter does, and so compete for its refs.
 */
export function passes(graph: ReferenceGraph, type: Type, kinds: readonly Kind[], filter: FilterInput, node: NodeRecord): boolean {
  return Object.entries(filter).every(([name, value]) => {
    const end = type.ends.get(name);
    if (end?.shape === "one") return passesLink(graph, end, value as FilterInput | null, node);
    if (name === "and") return (value as FilterInput[]).every((each) => passes(graph, type, kinds, each, node));
    if (name === "or") return (value as FilterInput[]).some((each) => passes(graph, type, kinds, each, node));
    if (name === "not") return !passes(graph, type, kinds, value as FilterInput, node);
    if (name === "ref") return graph.meantBy(value as string, kinds).includes(node);
    if (name === "refs") return (value as string[]).some((ref) => graph.meantBy(ref, kinds).includes(node));
    if (name === "descendsFrom") return descends(graph, kinds, value as DescentInput, node);
    const narrower = narrowerTypes(graph.model, type).find((each) => narrowingField(each) === name);
    if (narrower) {
      const left = kinds.filter((kind) => narrower.kinds.includes(kind));
      return left.includes(node.kind) && passes(graph, narrower, left, value as FilterInput, node);
    }
    if (end) return passesRelation(graph, end, value as FilterInput, node);
    const property = type.properties.get(name);
    if (!property) throw new Error(`${type.name} has no ${name}.`);
    const own = valueOf(node, property);
    if (property.type === "boolean") return own === value;
    const compare = property.type === "date" ? comparesDate : compares;
    return Object.entries(value as Readonly<Record<string, Value>>).every(([operator, operand]) => compare(operator, own, operand));
  });
}

/** What asks for descent, with its defaults filled in. */
interface DescentInput {
  readonly refs: readonly string[];
  readonly relations?: readonly string[];
  readonly maxDepth?: number;
  readonly orSelf?: boolean;
}

/** Whether a way of so many steps at most leads up from a node to what one of the refs means; it may lead in a circle. */
function descends(
  graph: ReferenceGraph,
  kinds: readonly Kind[],
  { refs, relations = ["EXTENDS"], maxDepth = 10, orSelf = true }: DescentInput,
  node: NodeRecord,
): boolean {
  const ancestors = ancestorKinds(graph.model, kinds, relations);
  const roots = new Set(refs.flatMap((ref) => graph.meantBy(ref, ancestors)).map(({ id }) => id));
  if (orSelf && roots.has(node.id)) return true;
  let level = [node.id];
  for (let depth = 1; depth <= maxDepth; depth += 1) {
    level = [...new Set(level.flatMap((id) => relations.flatMap((type) => graph.edgesFrom(id, type).map(({ to }) => to))))];
    if (level.some((id) => roots.has(id))) return true;
  }
  return false;
}

/** The filter of a link to at most one node: null asks that there is none. */
function passesLink(graph: ReferenceGraph, end: End, filter: FilterInput | null, node: NodeRecord): boolean {
  const [link] = graph.edgesFrom(node.id, end.edge.name);
  if (filter === null) return !link;
  return link !== undefined && passes(graph, graph.model.type(end.target), end.targetKinds, filter, graph.node(link.to));
}

/** A related node matches where one of those passes for which the relation counts: itself, or hardware of its family. */
function passesRelation(graph: ReferenceGraph, end: End, input: FilterInput, node: NodeRecord): boolean {
  const scope = (input["scope"] ?? end.edge.scope ?? "EXACT") as Scope;
  const target = graph.model.type(end.target);
  const related = relatedTo(graph, node.id, end, scope).map((row) => countsFor(graph, end, scope, row.node.id).map(graph.node));
  const matching = (filter: unknown): boolean[] =>
    related.map((nodes) => nodes.some((each) => passes(graph, target, end.targetKinds, filter as FilterInput, each)));
  const { some, none, every } = input;
  return (
    (some === undefined || matching(some).includes(true)) &&
    (none === undefined || !matching(none).includes(true)) &&
    (every === undefined || !matching(every).includes(false))
  );
}

function compares(operator: string, value: Value, operand: Value): boolean {
  switch (operator) {
    case "eq":
      return value === operand;
    case "ne":
      return !compares("eq", value, operand);
    case "notIn":
      return !compares("in", value, operand);
    case "isNull":
      return (value === null) === operand;
    default:
      return value !== null && operand !== null && comparesPresent(operator, value, operand);
  }
}

function comparesPresent(operator: string, value: NonNullable<Value>, operand: NonNullable<Value>): boolean {
  const [text, part] = [ignoringCase(value), ignoringCase(operand)];
  switch (operator) {
    case "in":
      return (operand as readonly unknown[]).includes(value);
    case "lt":
      return compareValues(value, operand) < 0;
    case "lte":
      return compareValues(value, operand) <= 0;
    case "gt":
      return compareValues(value, operand) > 0;
    case "gte":
      return compareValues(value, operand) >= 0;
    case "contains":
      return text.includes(part);
    case "startsWith":
      return text.startsWith(part);
    case "endsWith":
      return text.endsWith(part);
    case "has":
      return (value as readonly unknown[]).includes(operand);
    case "isEmpty":
      return ((value as readonly unknown[]).length === 0) === operand;
    default:
      throw new Error(`No filter has the operator ${operator}.`);
  }
}

const ignoringCase = (text: Value): string => String(text).normalize("NFC").toLowerCase();
