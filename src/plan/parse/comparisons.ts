import type { Property } from "../../model/model.js";
import { isPartialDate } from "../../model/partial-date.js";
import type { Comparison, Filter, Scalar } from "../selection.js";
import { VariableSlot, type Open } from "../slots.js";
import { inputError, nullError } from "./input-error.js";
import { rejectUnprintable } from "./ref.js";

/** Operators that null is an operand of: it means an absent value. */
const takeNull: readonly string[] = ["eq", "ne"];

/** What one operator asks of a property; `path` says where it stands. A list counts with each of its values, which `count` is told. */
export function comparison(
  property: Property,
  operator: string,
  value: unknown,
  path: string,
  count: (conditions: number) => void,
): Filter {
  if (value === null && !takeNull.includes(operator)) throw nullError(path);
  const given = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  count(Math.max(1, given.length));
  const absent: Filter = { is: "absent", property };
  switch (operator) {
    case "eq":
    case "ne":
      return unless(operator === "ne", value === null ? absent : compared(property, "eq", openScalar(property, value)));
    case "in":
    case "notIn":
      return unless(operator === "notIn", { is: "among", property, values: given.map((each) => scalar(property, each)) });
    case "isNull":
    case "isEmpty":
      return unless(value !== true, absent);
    default:
      return compared(property, operator as Comparison, openScalar(property, value));
  }
}

export const compared = (property: Property, by: Comparison, value: Open<Scalar>): Filter => ({ is: "compared", property, by, value });

const unless = (negated: boolean, filter: Filter): Filter => (negated ? { is: "not", filter } : filter);

/** A value that the property could hold, or that is left open. */
function openScalar(property: Property, value: unknown): Open<Scalar> {
  return value instanceof VariableSlot ? value.expect((given) => scalar(property, given)) : scalar(property, value);
}

/** A value that the property could hold; dates and text are checked here, the rest by the schema. */
function scalar(property: Property, value: unknown): Scalar {
  if (typeof value === "string") {
    rejectUnprintable(value, `The value for ${property.name}`);
    if (property.type === "date" && !isPartialDate(value)) {
      throw inputError(`"${value}" is not a date; write 2024, 2024-07 or 2024-07-11.`);
    }
  }
  return value as Scalar;
}
