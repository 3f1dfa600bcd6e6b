import { defaultMinConfidence } from "../../model/confidence.js";
import type { Scope } from "../../model/declare/declaration.js";
import type { End, Kind, Model, Type } from "../../model/model.js";
import { compared, comparison } from "./comparisons.js";
import { parseDescent } from "./descent.js";
import { inputError, nullError } from "./input-error.js";
import { hasConfidence, parseMinConfidence } from "./min-confidence.js";
import { parseOpenRef, parseRef } from "./ref.js";
import { narrowerTypes, narrowingField } from "../../model/narrowing.js";
import { everything, type Filter, type Quantifier } from "../selection.js";
import type { Open } from "../slots.js";

/** Bounds on one filter: conditions in all, and relations inside relations. */
const maxConditions = 200;
const maxDepth = 10;

type Input = Readonly<Record<string, unknown>>;

/** Where a filter stands: the type that it is of, the kinds that may stand there, the path to it, and the relations on the way. */
interface Place {
  readonly type: Type;
  /** Only these compete for a ref. */
  readonly kinds: readonly Kind[];
  readonly path: string;
  readonly depth: number;
}

/**
 * The filter that a coerced filter input means, for a list that holds nodes of `kinds`. These may be fewer than the kinds of its type:
 * a relation may lead to some kinds of an interface. What is absent asks for nothing. What is null is BAD_USER_INPUT, but for the operators
 * and links where it means "has none".
 */
export function parseFilter(model: Model, type: Type, kinds: readonly Kind[], input: unknown): Filter {
  return input === undefined ? everything : new FilterParser(model).parse({ type, kinds, path: "filter", depth: 0 }, input);
}

class FilterParser {
  private conditions = 0;

  constructor(private readonly model: Model) {}

  parse(place: Place, input: unknown): Filter {
    if (input === null) throw nullError(place.path);
    if (place.depth > maxDepth) throw inputError(`A filter goes through more than ${maxDepth} relations.`);
    const asked = Object.entries(input as Input).filter(([, value]) => value !== undefined);
    if (asked.length === 0) this.count(1);
    return and(asked.flatMap(([name, value]) => this.condition({ ...place, path: `${place.path}.${name}` }, name, value)));
  }

  private condition(place: Place, name: string, value: unknown): Filter[] {
    const { type, kinds, path } = place;
    const end = type.ends.get(name);
    if (value === null) {
      if (end?.shape !== "one") throw nullError(path);
      this.count(1);
      return [related(end, "none", "EXACT", 0, everything)];
    }
    switch (name) {
      case "and":
        return [and(this.members(place, value))];
      case "or":
        return [{ is: "or", filters: this.members(place, value) }];
      case "not":
        this.count(1);
        return [{ is: "not", filter: this.parse(place, value) }];
      case "ref":
        this.count(1);
        return [{ is: "named", refs: [parseOpenRef(value as Open<string>, kinds, path)] }];
      case "refs":
        return [{ is: "named", refs: this.refs(value as readonly string[], kinds, path) }];
      case "descendsFrom":
        return [this.descent(place, value as Input)];
      default:
    }
    const narrower = narrowerTypes(this.model, type).find((each) => narrowingField(each) === name);
    if (narrower) return [this.narrowed(place, narrower, value)];
    if (end) return this.relation(place, end, value as Input);
    const property = type.properties.get(name);
    if (!property) throw inputError(`${type.name} cannot be filtered by ${name}.`);
    if (property.type === "boolean") {
      this.count(1);
      return [compared(property, "eq", value as boolean)];
    }
    return this.entries(value as Input).map(([operator, operand]) =>
      comparison(property, operator, operand, `${path}.${operator}`, (conditions) => {
        this.count(conditions);
      }),
    );
  }

  /** The list counts, and each member does, also where it asks for nothing. */
  private members(place: Place, value: unknown): Filter[] {
    this.count(1);
    return (value as readonly unknown[]).map((each, index) => this.parse({ ...place, path: `${place.path}[${index}]` }, each));
  }

  private refs(refs: readonly string[], kinds: readonly Kind[], path: string): ReturnType<typeof parseRef>[] {
    this.count(Math.max(1, refs.length));
    return refs.map((ref) => parseRef(ref, kinds, path));
  }

  private descent({ kinds, path }: Place, input: Input): Filter {
    this.count(Math.max(1, (input["refs"] as readonly unknown[]).length));
    return parseDescent(this.model, kinds, input, path);
  }

  /** It is of a narrower type and passes the filter of that. */
  private narrowed(place: Place, type: Type, value: unknown): Filter {
    this.count(1);
    const kinds = place.kinds.filter((kind) => type.kinds.includes(kind));
    return { is: "ofKind", kinds, filter: this.parse({ ...place, type, kinds }, value) };
  }

  private relation({ path, depth }: Place, end: End, input: Input): Filter[] {
    const target = { type: this.model.type(end.target), kinds: end.targetKinds, depth: depth + 1 };
    this.count(1);
    if (end.shape === "one") return [related(end, "some", "EXACT", 0, this.parse({ ...target, path }, input))];
    const { scope = end.edge.scope ?? "EXACT", minConfidence = defaultMinConfidence, ...quantifiers } = input;
    if (scope === null) throw nullError(`${path}.scope`);
    const least = parseMinConfidence(minConfidence, `${path}.minConfidence`);
    return this.entries(quantifiers).map(([quantifier, filter]) =>
      related(
        end,
        quantifier as Quantifier,
        scope as Scope,
        hasConfidence(end) ? least : 0,
        this.parse({ ...target, path: `${path}.${quantifier}` }, filter),
      ),
    );
  }

  /** What an object asks for; one that asks for nothing counts as well. */
  private entries(input: Input): [string, unknown][] {
    const asked = Object.entries(input).filter(([, value]) => value !== undefined);
    if (asked.length === 0) this.count(1);
    return asked;
  }

  private count(conditions: number): void {
    this.conditions += conditions;
    if (this.conditions <= maxConditions) return;
    throw inputError(`A filter has more than ${maxConditions} conditions. Each member of a list counts as one.`);
  }
}

const and = (filters: readonly Filter[]): Filter => (filters.length === 1 && filters[0] ? filters[0] : { is: "and", filters });

const related = (end: End, quantifier: Quantifier, scope: Scope, minConfidence: number, filter: Filter): Filter => ({
  is: "related",
  end,
  quantifier,
  scope,
  minConfidence,
  filter,
});
