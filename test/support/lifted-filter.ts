import { narrowerTypes, narrowingField } from "../../src/model/narrowing.js";
import type { Model, Property, Type } from "../../src/model/model.js";
import type { FilterInput } from "./reference-filter.js";

/** A filter as a document has it, with a variable for each single value in it. */
export interface LiftedFilter {
  readonly literal: string;
  /** The definitions of the variables. */
  readonly definitions: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** The GraphQL types of single values, by the types of properties. */
const typeNames: Partial<Record<Property["type"], string>> = {
  id: "ID",
  string: "String",
  url: "String",
  int: "Int",
  float: "Float",
  date: "PartialDate",
};

/** Writes a filter into a document: what it compares, and its refs, are variables. Filters of one shape have the same variables. */
export function liftFilter(model: Model, type: Type, filter: FilterInput): LiftedFilter {
  const definitions: string[] = [];
  const values: Record<string, unknown> = {};
  const lift = (typeName: string, value: unknown): string => {
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: ${typeName}`);
    values[name] = value;
    return `$${name}`;
  };
  const write = (of: Type, input: FilterInput): string => fieldsOf(input, (name, value) => condition(of, name, value));
  const condition = (of: Type, name: string, value: unknown): string => {
    if (value === null || typeof value === "boolean") return String(value);
    if (name === "and" || name === "or") return `[${(value as FilterInput[]).map((each) => write(of, each)).join(", ")}]`;
    if (name === "not") return write(of, value as FilterInput);
    if (name === "ref") return lift("String", value);
    if (name === "refs") return JSON.stringify(value);
    if (name === "descendsFrom") return fieldsOf(value as FilterInput, (field, part) => plain(part, field === "relations"));
    const narrower = narrowerTypes(model, of).find((each) => narrowingField(each) === name);
    if (narrower) return write(narrower, value as FilterInput);
    const property = of.properties.get(name);
    if (property) return fieldsOf(value as FilterInput, (_operator, operand) => comparison(property, operand));
    const end = of.ends.get(name);
    if (!end) throw new Error(`${of.name} has no ${name}.`);
    const target = model.type(end.target);
    if (end.shape === "one") return write(target, value as FilterInput);
    return fieldsOf(value as FilterInput, (field, part) => (field === "scope" ? String(part) : write(target, part as FilterInput)));
  };
  const comparison = ({ type: valueType, vocabulary = "" }: Property, operand: unknown): string => {
    const typeName = typeNames[valueType];
    const isSingle = operand !== null && typeof operand !== "boolean" && !Array.isArray(operand);
    return isSingle && typeName !== undefined ? lift(typeName, operand) : plain(operand, vocabulary !== "");
  };
  return { literal: write(type, filter), definitions, values };
}

function fieldsOf(input: FilterInput, write: (name: string, value: unknown) => string): string {
  const fields = Object.entries(input).filter(([, value]) => value !== undefined);
  return `{ ${fields.map(([name, value]) => `${name}: ${write(name, value)}`).join(", ")} }`;
}

/** A value as it stands in a document; words of an enum have no quotes. */
const plain = (value: unknown, isWord: boolean): string => (isWord ? JSON.stringify(value).replaceAll('"', "") : JSON.stringify(value));
