import type { Model, Type } from "../../model/model.js";
import type { NodeEntry, RelationEntry, RelationKey, ResultEntry, Review } from "../../store/port/write.js";
import { inputLinks, inputProperties } from "./input-types.js";
import type { Given } from "./mutation.js";

/** An input of the API as an entry of a batch; `at` is its place in the arguments. */
export function nodeEntry(type: Type, input: Given, at: string): NodeEntry {
  const { id } = input;
  return {
    kind: type.kinds[0] ?? "",
    ...(typeof id === "string" && { id }),
    values: given(
      input,
      inputProperties(type).map(({ name }) => name),
    ),
    at,
  };
}

/** The same for a claim. */
export function resultEntry(model: Model, input: Given, at: string): ResultEntry {
  const { paper, key } = input;
  const links = given(
    input,
    inputLinks(model).map(({ field }) => field),
  );
  return {
    paper: String(paper),
    ...(typeof key === "string" && { key }),
    values: given(
      input,
      inputProperties(model.type("Result")).map(({ name }) => name),
    ),
    links: links as ResultEntry["links"],
    at,
  };
}

/** The same for a relation. */
export function relationEntry({ from, relation, to, sources, references, note }: Given, at: string): RelationEntry {
  return {
    from: String(from),
    relation: String(relation),
    to: String(to),
    ...(Array.isArray(sources) && { sources: sources.map(String) }),
    ...(Array.isArray(references) && { references: references.map(String) }),
    ...(note === null && { note }),
    ...(typeof note === "string" && { note }),
    at,
  };
}

/** The same for a relation to take out. */
export function relationKey({ from, relation, to, sources }: Given, at: string): RelationKey {
  return {
    from: String(from),
    relation: String(relation),
    to: String(to),
    ...(Array.isArray(sources) && { sources: sources.map(String) }),
    at,
  };
}

/** The same for a review. */
export function reviewOf(input: Given): Review {
  const ids = (input["results"] ?? []) as readonly unknown[];
  return {
    verdict: input["verdict"] === "ACCEPT" ? "ACCEPT" : "REJECT",
    results: ids.map((id, index) => ({ id: String(id), at: `input.results[${index}]` })),
    relations: placed(input, "relations").map(([each, at]) => relationKey(each, at)),
  };
}

/** The elements of a list argument, with the place of each. */
export const placed = (input: Given, field: string): readonly (readonly [element: Given, at: string])[] =>
  ((input[field] ?? []) as readonly Given[]).map((element, index) => [element, `input.${field}[${index}]`] as const);

/** What of some fields is given: null as well, which clears. */
const given = (input: Given, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));
