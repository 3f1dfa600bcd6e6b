import { defaultMinConfidence } from "../../model/confidence.js";
import { hasConfidence } from "../parse/min-confidence.js";
import type { Filter } from "../selection.js";

/** A filter on one line, each list of conditions in parentheses and what is asked of related nodes in brackets. */
export function printFilter(filter: Filter): string {
  switch (filter.is) {
    case "and":
    case "or":
      if (filter.filters.length === 0) return filter.is === "and" ? "all" : "none";
      return `(${filter.filters.map(printFilter).join(` ${filter.is} `)})`;
    case "not":
      return `not ${printFilter(filter.filter)}`;
    case "named":
      return `called ${filter.refs.map((ref) => JSON.stringify(ref.text)).join(" or ")}`;
    case "descends": {
      const self = filter.orSelf ? "is or " : "";
      const refs = filter.refs.map((ref) => JSON.stringify(ref.text)).join(" or ");
      return `${self}descends by ${filter.relations.join("|")}, depth ${filter.maxDepth}${sureness(filter.minConfidence)}, from ${refs || "nothing"}`;
    }
    case "ofKind":
      return `a ${filter.kinds.join("|") || "nothing"} with [${printFilter(filter.filter)}]`;
    case "absent":
      return `${filter.property.name} absent`;
    case "compared":
      return `${filter.property.name} ${filter.by} ${JSON.stringify(filter.value)}`;
    case "among":
      return `${filter.property.name} in ${JSON.stringify(filter.values)}`;
    case "related": {
      const scope = filter.scope === "EXACT" ? "" : ` ${filter.scope}`;
      const sure = hasConfidence(filter.end) ? sureness(filter.minConfidence) : "";
      return `${filter.quantifier} ${filter.end.field}${scope}${sure} [${printFilter(filter.filter)}]`;
    }
  }
}

const sureness = (minConfidence: number): string => (minConfidence === defaultMinConfidence ? "" : ` confidence ${minConfidence} or more`);
