import {
  getNullableType,
  isScalarType,
  Kind as Syntax,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { Model } from "../model/model.js";
import { item } from "./questions/item.js";
import { list } from "./questions/list.js";
import { VariableSlot } from "./slots.js";

/** The filters that compare one value, and how they do where any value will do. */
const comparing: readonly string[] = ["IDFilter", "StringFilter", "IntFilter", "FloatFilter", "PartialDateFilter"];
const operators: readonly string[] = ["eq", "ne", "lt", "lte", "gt", "gte", "contains", "startsWith", "endsWith"];

/** Text that has none of these may be empty once its case, its accents and its signs are away, and is planned as it is. */
const plain = /[0-9a-z]/i;

/** The variables of an operation that may be left open, with their types: of lists and items, where a filter compares a value or a ref stands. */
export type OpenVariables = ReadonlyMap<string, GraphQLScalarType>;

const none: OpenVariables = new Map<string, GraphQLScalarType>();

/** Finds out which variables of a valid operation a plan may leave open: those that stand nowhere else. */
export function openVariables(
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
): OpenVariables {
  const root = schema.getRootType(operation);
  const questions = new Set([...list.fields(model), ...item.fields(model)].map(([name]) => name));
  const bound = new Set<string>();
  const others: string[] = [];
  const types = new TypeInfo(schema);
  const isOpenTo = (parent: ASTNode | undefined): boolean => {
    if (parent?.kind === Syntax.ARGUMENT) return parent.name.value === "ref" && types.getParentType() === root && !types.getDirective();
    if (parent?.kind !== Syntax.OBJECT_FIELD) return false;
    const input = String(types.getParentInputType()).replace("!", "");
    return comparing.includes(input) ? operators.includes(parent.name.value) : parent.name.value === "ref";
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: { value: name } }) => {
        if (types.getParentType() === root && !questions.has(name)) others.push(name);
      },
      // What it is by default is planned as it is.
      VariableDefinition: () => false,
      Variable: ({ name }, _key, parent) => {
        if (!isOpenTo(isNode(parent) ? parent : undefined)) bound.add(name.value);
      },
    }),
  );
  if (others.length > 0) return none;
  return new Map(
    variableDefinitions.flatMap(({ variable: { name }, type: written }) => {
      const type = getNullableType(typeFromAST(schema, written));
      return isScalarType(type) && type.name !== "Boolean" && !bound.has(name.value) ? [[name.value, type]] : [];
    }),
  );
}

const isNode = (parent: ASTNode | readonly ASTNode[] | undefined): parent is ASTNode => parent !== undefined && "kind" in parent;

/** What a plan leaves open for a request: the values of these variables, and what all requests that have the same plan have in common of them. */
export interface Opened {
  readonly values: Readonly<Record<string, unknown>>;
  readonly shape: string;
}

/** Takes the values that may be left open out of the variables of a request. What is null, absent or wrong stays with the others. */
export function open(variables: OpenVariables, given: Readonly<Record<string, unknown>>): Opened {
  const values: Record<string, unknown> = {};
  let shape = "";
  for (const [name, type] of variables) {
    const value = valueOf(type, given[name]);
    if (value === undefined) continue;
    values[name] = value;
    shape += ` ${name}:${lengthOf(type, value)}`;
  }
  return { values, shape };
}

/** The slots for these values. */
export const slotsFor = (variables: OpenVariables, { values }: Opened): ReadonlyMap<string, VariableSlot<unknown>> =>
  new Map(
    [...variables].flatMap(([name, type]) =>
      name in values ? [[name, new VariableSlot<unknown>(name, lengthOf(type, values[name]))] as const] : [],
    ),
  );

function valueOf(type: GraphQLScalarType, given: unknown): unknown {
  if (given == null) return undefined;
  try {
    const value: unknown = type.parseValue(given);
    return typeof value === "string" && !plain.test(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** How long a date is says how it is compared. */
const lengthOf = ({ name }: GraphQLScalarType, value: unknown): number => (name === "PartialDate" ? String(value).length : 0);
