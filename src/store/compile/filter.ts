import type { Kind } from "../../model/model.js";
import type { Filter } from "../../plan/selection.js";
import type { Builder } from "./builder.js";
import { compileDate, compileDates } from "./date.js";

export type Related = Extract<Filter, { is: "related" }>;
export type Compared = Extract<Filter, { is: "compared" }>;
export type Among = Extract<Filter, { is: "among" }>;
export type Absent = Extract<Filter, { is: "absent" }>;

/** How a store writes the conditions on one node. None is ever unknown. */
export interface ConditionTexts<B extends Builder> {
  /** The node is one of those that refs mean, or that descend from such; `name` is what the builder calls them. */
  isOneOf(name: string, node: string): string;
  ofKinds(builder: B, kinds: readonly Kind[], node: string): string;
  absent(condition: Absent, node: string): string;
  /** Dates are compared as texts here. */
  compared(builder: B, condition: Compared, node: string): string;
  among(builder: B, condition: Among, node: string): string;
  /** Some related node passes the filter: that of the condition, or its complement. */
  some(builder: B, condition: Related, filter: Filter, node: string): string;
  /** Every relation that a scope widens counts for a node that passes. */
  everyWidened(builder: B, condition: Related, node: string): string;
}

export const isSome = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** A filter as a condition on a node. It is two-valued, so that `not` is its exact complement. */
export function compileFilter<B extends Builder>(texts: ConditionTexts<B>, builder: B, filter: Filter, node: string): string {
  const { not, always, never } = builder.dialect;
  switch (filter.is) {
    case "and":
    case "or": {
      const conditions = filter.filters.map((each) => compileFilter(texts, builder, each, node));
      if (conditions.length === 0) return filter.is === "and" ? always : never;
      return `(${conditions.join(filter.is === "and" ? " AND " : " OR ")})`;
    }
    case "not":
      return not(compileFilter(texts, builder, filter.filter, node));
    case "named":
      return isSome(filter.refs) ? texts.isOneOf(builder.anyOf(filter.refs), node) : never;
    case "descends":
      return isSome(filter.refs) ? texts.isOneOf(builder.descendants(filter, builder.anyOf(filter.refs)), node) : never;
    case "ofKind": {
      if (filter.kinds.length === 0) return never;
      return `(${texts.ofKinds(builder, filter.kinds, node)} AND ${compileFilter(texts, builder, filter.filter, node)})`;
    }
    case "absent":
      return texts.absent(filter, node);
    case "compared":
      return filter.property.type === "date" ? compileDate(texts, builder, filter, node) : texts.compared(builder, filter, node);
    case "among":
      return filter.property.type === "date" ? compileDates(texts, builder, filter, node) : texts.among(builder, filter, node);
    case "related":
      return compileRelated(texts, builder, filter, node);
  }
}

/**
 * A condition on related nodes. A scope widens the match: a relation to x also counts where x stands in the family for a piece of hardware
 * that matches. `none` is not `some`, and `every` is that no relation fails to match.
 */
function compileRelated<B extends Builder>(texts: ConditionTexts<B>, builder: B, related: Related, node: string): string {
  const { end, quantifier, filter, scope } = related;
  const { not } = builder.dialect;
  if (quantifier === "some") return texts.some(builder, related, filter, node);
  if (quantifier === "none") return not(texts.some(builder, related, filter, node));
  if (end.direction === "out" && scope !== "EXACT") return texts.everyWidened(builder, related, node);
  return not(texts.some(builder, related, { is: "not", filter }, node));
}
