import { defaultMinConfidence } from "../../../../model/confidence.js";
import type { Filter } from "../../../../plan/selection.js";
import type { CypherBuilder } from "../builder.js";
import { resultFacts } from "../result-facts.js";
import { clausesOf, compileRootRows } from "../rows.js";

/** The list of the results that pass a filter, with their numbers: the facts of `disagreements` and `records`. */
export function compileNumbers(builder: CypherBuilder, filter: Filter, size: number): string {
  const { links } = builder;
  const rows = compileRootRows(builder, { filter, kinds: ["RESULT"], minConfidence: defaultMinConfidence }, "r");
  const number = [
    "value: r.value, valueMax: r.valueMax, factor: r.factor, bound: r.bound, unit: r.unit, betterIs: r.betterIs, outcome: r.outcome",
    `paper: head(COLLECT { MATCH (r)-[:${links.paper}]->(o) RETURN {id: o.id, published: o.published} })`,
  ];
  return `COLLECT {
    ${clausesOf(rows)}
    WITH r ORDER BY r.id LIMIT ${builder.bindInteger(size)}
    RETURN ${resultFacts(links, `head(COLLECT { MATCH (r)-[:${links.subject}]->(o) RETURN o.id })`, number)}
  }`;
}
