import type { Scope } from "../../model/declare/declaration.js";
import type { End, Kind, Model, Property, Type } from "../../model/model.js";
import { isPartialDate } from "../../model/partial-date.js";
import { inputError } from "./input-error.js";
import { parseRef, rejectUnprintable } from "./ref.js";
import { everything, type Comparison, type Filter, type Quantifier, type Scalar } from "../selection.js";

/** Bounds on one filter: conditions in all, and relations inside relations. */
const maxConditions = 200;
const maxDepth = 10;
const maxListLength = 1000;

type Input = Readonly<Record<string, unknown>>;

/**
 * The filter that a coerced filter input means, for a list that holds nodes of `kinds`. These may be fewer than the kinds of its type:
 * a relation may lead to some kinds of an interface. Null and absent fields ask for nothing.
 */
export function parseFilter(model: Model, type: Type, kinds: readonly Kind[], input: unknown): Filter {
  return new FilterParser(model).parse(type, kinds, input, 0);
}

class FilterParser {
  private conditions = 0;

  constructor(private readonly model: Model) {}

  /** The nodes here are of `kinds`, so only these compete for a ref. */
  parse(type: Type, kinds: readonly Kind[], input: unknown, depth: number): Filter {
    if (input == null) return everything;
    if (depth > maxDepth) throw inputError(`A filter goes through more than ${maxDepth} relations.`);
    const filters = Object.entries(input as Input).flatMap(([name, value]) => this.condition(type, kinds, name, value, depth));
    return and(filters);
  }

  private condition(type: Type, kinds: readonly Kind[], name: string, value: unknown, depth: number): Filter[] {
    const end = type.ends.get(name);
    if (value === null && end?.shape === "one" && !end.edge.required) return [related(end, "none", "EXACT", everything)];
    if (value == null) return [];
    if (++this.conditions > maxConditions) throw inputError(`A filter has more than ${maxConditions} conditions.`);
    switch (name) {
      case "and":
        return [and((value as unknown[]).map((each) => this.parse(type, kinds, each, depth)))];
      case "or":
        return [{ is: "or", filters: (value as unknown[]).map((each) => this.parse(type, kinds, each, depth)) }];
      case "not":
        return [{ is: "not", filter: this.parse(type, kinds, value, depth) }];
      case "ref":
        return [{ is: "named", refs: [parseRef(value as string, kinds)] }];
      case "refs":
        return [{ is: "named", refs: this.refs(value as string[]).map((ref) => parseRef(ref, kinds)) }];
      default:
    }
    if (end) return this.relation(end, value as Input, depth);
    const property = type.properties.get(name);
    if (!property) throw inputError(`${type.name} cannot be filtered by ${name}.`);
    return property.type === "boolean" ? [compared(property, "eq", value as boolean)] : comparisons(property, value as Input);
  }

  /** Each ref is a look-up of its own, so it counts as a condition. */
  private refs(refs: readonly string[]): readonly string[] {
    this.conditions += refs.length;
    if (this.conditions > maxConditions) throw inputError(`A filter has more than ${maxConditions} conditions, refs included.`);
    return refs;
  }

  private relation(end: End, input: Input, depth: number): Filter[] {
    const target = this.model.type(end.target);
    if (end.shape === "one") return [related(end, "some", "EXACT", this.parse(target, end.targetKinds, input, depth + 1))];
    const scope = (input["scope"] ?? end.edge.scope ?? "EXACT") as Scope;
    return (["some", "none", "every"] as const).flatMap((quantifier) =>
      input[quantifier] == null ? [] : [related(end, quantifier, scope, this.parse(target, end.targetKinds, input[quantifier], depth + 1))],
    );
  }
}

function comparisons(property: Property, input: Input): Filter[] {
  return Object.entries(input).flatMap(([operator, value]): Filter[] => {
    if (operator === "eq" || operator === "ne") {
      const same: Filter = value === null ? { is: "absent", property } : compared(property, "eq", scalar(property, value));
      return [operator === "eq" ? same : { is: "not", filter: same }];
    }
    if (value == null) return [];
    switch (operator) {
      case "in":
      case "notIn": {
        const among: Filter = { is: "among", property, values: limited(value as Scalar[], operator).map((each) => scalar(property, each)) };
        return [operator === "in" ? among : { is: "not", filter: among }];
      }
      case "isNull":
      case "isEmpty": {
        const absent: Filter = { is: "absent", property };
        return [value === true ? absent : { is: "not", filter: absent }];
      }
      default:
        return [compared(property, operator as Comparison, scalar(property, value))];
    }
  });
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

function limited<T>(values: readonly T[], argument: string): readonly T[] {
  if (values.length > maxListLength) throw inputError(`"${argument}" lists ${values.length} values; at most ${maxListLength} are allowed.`);
  return values;
}

const and = (filters: readonly Filter[]): Filter => (filters.length === 1 && filters[0] ? filters[0] : { is: "and", filters });

const compared = (property: Property, by: Comparison, value: Scalar): Filter => ({ is: "compared", property, by, value });

const related = (end: End, quantifier: Quantifier, scope: Scope, filter: Filter): Filter => ({
  is: "related",
  end,
  quantifier,
  scope,
  filter,
});
