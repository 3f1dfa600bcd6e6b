import { everything, type Filter, type OpenRef } from "../../../plan/selection.js";
import { isSome, type Related } from "../../compile/filter.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { familyArrow } from "./family.js";
import { compileFilter } from "./filter.js";
import { sureEdge } from "./sure.js";

/** A way to find nodes that starts at what a filter names. */
interface Start {
  /** The clauses that bind the node, once for each node that passes the filter, and a WHERE may follow. */
  readonly clauses: string;
  /** Of the filter, what the clauses leave to be checked. */
  readonly rest: readonly Filter[];
  /** True where it can be one node at most. */
  readonly single: boolean;
}

/**
 * How to find the nodes that pass a filter by starting at what it names; undefined where it names nothing. The cost then follows from what
 * hangs on the named node, not from the length of the list.
 */
export function compileStart(builder: CypherBuilder, filter: Filter, node: string): Start | undefined {
  switch (filter.is) {
    case "named":
      return compileNamedStart(builder, filter.refs, node);
    case "descends": {
      if (!isSome(filter.refs)) return undefined;
      const descendants = builder.descendants(filter, builder.anyOf(filter.refs));
      return { clauses: `UNWIND ${descendants} AS ${node} WITH ${node}`, rest: [], single: false };
    }
    case "ofKind": {
      const start = compileStart(builder, filter.filter, node);
      return start && { ...start, rest: [{ ...filter, filter: everything }, ...start.rest] };
    }
    case "compared":
      if (filter.by !== "eq" || filter.property.name !== "id") return undefined;
      return { clauses: `MATCH (${node}:Node)`, rest: [filter], single: true };
    case "among":
      if (filter.property.name !== "id") return undefined;
      return { clauses: `MATCH (${node}:Node)`, rest: [filter], single: false };
    case "and":
      for (const each of filter.filters) {
        const start = compileStart(builder, each, node);
        if (start) return { ...start, rest: [...start.rest, ...filter.filters.filter((other) => other !== each)] };
      }
      return undefined;
    case "related":
      return compileRelatedStart(builder, filter, node);
    case "or":
    case "not":
    case "absent":
      return undefined;
  }
}

function compileNamedStart(builder: CypherBuilder, refs: readonly OpenRef[], node: string): Start | undefined {
  if (!isSome(refs)) return undefined;
  const meant = builder.anyOf(refs);
  // Of a ref that means several nodes nothing but the error is answered.
  if (refs.length === 1) return { clauses: `UNWIND ${meant} AS ${node} WITH ${node}`, rest: [], single: true };
  return { clauses: `UNWIND ${meant} AS ${node} WITH DISTINCT ${node}`, rest: [], single: false };
}

function compileRelatedStart(
  builder: CypherBuilder,
  { end, quantifier, filter, scope, minConfidence }: Related,
  node: string,
): Start | undefined {
  if (quantifier !== "some") return undefined;
  const asked = builder.name("n");
  const start = compileStart(builder, filter, asked);
  if (!start) return undefined;
  const conditions = start.rest.map((each) => compileFilter(builder, each, asked));
  const from = `${start.clauses}${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`;
  const isOut = end.direction === "out";
  const back = arrow(isOut ? "in" : "out", sureEdge(builder, end.edge.name, minConfidence));
  // No two relations of a type join the same two nodes.
  if (scope === "EXACT")
    return { clauses: `${from} MATCH (${asked})${back}(${node})${start.single ? "" : ` WITH DISTINCT ${node}`}`, rest: [], single: false };
  const family = familyArrow(scope, isOut ? "out" : "in");
  const relative = builder.name("n");
  const path = isOut ? `${family}(${relative})${back}` : `${back}(${relative})${family}`;
  return { clauses: `${from} MATCH (${asked})${path}(${node}) WITH DISTINCT ${node}`, rest: [], single: false };
}
