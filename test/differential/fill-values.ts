import { narrowerTypes, narrowingField } from "../../src/model/narrowing.js";
import type { Property, Type } from "../../src/model/model.js";
import { slugOf } from "../../src/model/names.js";
import { texts } from "../support/arbitrary-batch.js";
import type { FilterInput } from "../support/reference-filter.js";
import { valueOf, type ReferenceGraph } from "../support/reference-graph.js";
import type { Operation } from "./print-shape.js";

/** Takes one of several values; which one was drawn beforehand. */
export type Pick = <T>(values: readonly T[]) => T;

/**
 * The variables of an operation with the values that a graph's nodes have, and a few others; cursors are left out. Draws are numbers of any
 * size, and as many as one likes: they are taken in turn.
 */
export function fillValues(graph: ReferenceGraph, { variables }: Operation, draws: readonly number[]): Record<string, unknown> {
  let taken = 0;
  const pick: Pick = (values) => values[(draws[taken++ % draws.length] ?? 0) % values.length] as (typeof values)[number];
  const nodes = graph.ofKinds(graph.model.kinds);
  const ids = [...nodes.map(({ id }) => id), "paper:nothing"];
  const filled: Record<string, unknown> = {};
  for (const variable of variables) {
    if (variable.is === "filter") filled[variable.name] = refill(graph, graph.model.type(variable.of), variable.shape, pick);
    else if (variable.is === "size") filled[variable.name] = pick([3, 1, 2, 0, 100]);
    else if (variable.is === "ref") filled[variable.name] = pick(refsOf(graph));
    else if (variable.is === "id") filled[variable.name] = pick(ids);
    else if (variable.is === "ids") filled[variable.name] = [pick(ids), pick(ids), pick(ids)].slice(pick([0, 1, 2]));
  }
  return filled;
}

/** The same filter with other values. What decides the form of the statement stays: what is null, what is true, and in which scope. */
export function refill(graph: ReferenceGraph, type: Type, input: FilterInput, pick: Pick): FilterInput {
  const same = (value: unknown): FilterInput => refill(graph, type, value as FilterInput, pick);
  const condition = (name: string, value: unknown): unknown => {
    if (value === null || typeof value === "boolean") return value;
    if (name === "and" || name === "or") return (value as unknown[]).map(same);
    if (name === "not") return same(value);
    if (name === "ref") return pick(refsOf(graph));
    if (name === "refs") return (value as unknown[]).map(() => pick(refsOf(graph)));
    if (name === "descendsFrom") return { ...(value as object), refs: (value as { refs: unknown[] }).refs.map(() => pick(refsOf(graph))) };
    const narrower = narrowerTypes(graph.model, type).find((each) => narrowingField(each) === name);
    if (narrower) return refill(graph, narrower, value as FilterInput, pick);
    const property = type.properties.get(name);
    return property ? refillComparison(graph, type, property, value as FilterInput, pick) : refillRelation(graph, type, name, value, pick);
  };
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, condition(name, value)]));
}

function refillRelation(graph: ReferenceGraph, type: Type, field: string, value: unknown, pick: Pick): unknown {
  const end = type.ends.get(field);
  if (!end) throw new Error(`${type.name} has no ${field}.`);
  const target = graph.model.type(end.target);
  if (end.shape === "one") return refill(graph, target, value as FilterInput, pick);
  const parts = Object.entries(value as FilterInput).map(([name, part]): [string, unknown] =>
    name === "scope" || part === null ? [name, part] : [name, refill(graph, target, part as FilterInput, pick)],
  );
  return Object.fromEntries(parts);
}

function refillComparison(graph: ReferenceGraph, { kinds }: Type, property: Property, comparisons: FilterInput, pick: Pick): FilterInput {
  const present = graph.ofKinds(kinds).flatMap((node) => valueOf(node, property) ?? []);
  const known = property.values ? Object.keys(property.values) : present;
  const value = (asked: unknown): unknown => (known.length === 0 ? asked : pick<unknown>(known));
  const refilled = Object.entries(comparisons).map(([operator, asked]): [string, unknown] => {
    if (asked === null || typeof asked === "boolean") return [operator, asked];
    if (Array.isArray(asked)) return [operator, asked.map(value)];
    return [operator, partial.has(operator) ? partOf(String(value(asked)), pick) : value(asked)];
  });
  return Object.fromEntries(refilled);
}

const partial = new Set(["contains", "startsWith", "endsWith"]);

function partOf(text: string, pick: Pick): string {
  const characters = Array.from(text);
  const part = characters.slice(pick([0, 0, 1, 2]), characters.length - pick([0, 0, 1])).join("");
  return pick([part, part.toUpperCase(), part.normalize("NFD")]);
}

/** What may mean a node of a graph, several of them, or nothing. */
export function refsOf(graph: ReferenceGraph): string[] {
  const named = graph
    .ofKinds(graph.model.type("Entity").kinds)
    .flatMap(({ id, properties: { name, aliases } }) => [id, slugOf(id), String(name), ...((aliases ?? []) as string[])]);
  return [...named, ...texts.slice(0, 4), "no such thing"].filter((text) => text.trim() !== "");
}

/** The cursors in an answer, of the list under a response key. */
export function cursorsIn(answer: unknown, key: string): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, part]) => (name === key ? cursorsOf(part) : cursorsIn(part, key)));
}

function cursorsOf(list: unknown): string[] {
  if (typeof list !== "object" || list === null) return [];
  const own = Object.entries(list).flatMap(([name, part]): unknown[] => {
    if (name === "edges") return (part as { cursor?: unknown }[]).map(({ cursor }) => cursor);
    const { startCursor, endCursor } = Object(part) as { startCursor?: unknown; endCursor?: unknown };
    return [startCursor, endCursor];
  });
  return [...new Set(own.filter((cursor) => typeof cursor === "string"))];
}
