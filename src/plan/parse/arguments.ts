import { isInterfaceType, isObjectType, type GraphQLField } from "graphql";
import { getArgumentValues } from "graphql/execution/values.js";
import { PapergraphError } from "../../errors.js";
import { ModelError } from "../../model/model.js";
import type { Request, RequestedField } from "./collect-fields.js";
import { inputError, nullError } from "./input-error.js";

/** Arguments of pages that are "not given" where they are null: clients that keep the state of a list send all of them. */
const nullIsAbsent: readonly string[] = ["first", "after", "last", "before", "orderBy"];

/**
 * The coerced arguments of a requested field, with their defaults. What the schema does not take is BAD_USER_INPUT, and so is null, but for
 * the arguments of a page.
 */
export function argumentsOf(request: Request, field: RequestedField): Readonly<Record<string, unknown>> {
  const given = coercedArguments(request, field);
  const empty = Object.keys(given).find((name) => given[name] === null && !nullIsAbsent.includes(name));
  if (empty !== undefined) throw nullError(empty);
  return given;
}

function coercedArguments(request: Request, field: RequestedField): Readonly<Record<string, unknown>> {
  const node = field.nodes[0];
  if (!node) return {};
  try {
    return getArgumentValues(fieldDefinition(request, field), node, request.variables);
  } catch (error) {
    throw new PapergraphError("BAD_USER_INPUT", error instanceof Error ? error.message : "An argument is wrong.", {}, { cause: error });
  }
}

function fieldDefinition(request: Request, field: RequestedField): GraphQLField<unknown, unknown> {
  const type = request.schema.getType(field.types[0] ?? "");
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name] : undefined;
  if (!definition) throw new ModelError(`The schema has no field ${field.types.join("|")}.${field.name}.`);
  return definition;
}

/** A whole number within its bounds, else BAD_USER_INPUT. */
export function between(value: unknown, argument: string, least: number, most: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw inputError(`"${argument}" is ${String(value)}; it must be between ${least} and ${most}.`);
}
