import { defaultMinConfidence } from "../../../../model/confidence.js";
import type { Filter } from "../../../../plan/selection.js";
import type { SqlBuilder } from "../builder.js";
import { kindCondition } from "../conditions.js";
import { compileFilter } from "../filter.js";
import { resultFacts } from "../result-facts.js";
import { sureNodes } from "../edges.js";

/** The array of the results that pass a filter, with their numbers: the facts of `disagreements` and `records`. */
export function compileNumbers(builder: SqlBuilder, filter: Filter, size: number): string {
  const { links } = builder;
  const node = builder.name("n");
  const condition = compileFilter(builder, filter, node);
  const sure = sureNodes(builder, defaultMinConfidence, node);
  const linked = (link: string): string => `(
    SELECT o.id FROM edge e CROSS JOIN node o ON o.pk = e.dst WHERE e.src = ${node}.pk AND e.type = '${link}'
  )`;
  const paper = `(
    SELECT jsonb_object('id', o.id, 'published', o.published)
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = '${links.paper}'
  )`;
  const found = `
    SELECT ${node}.*, ${linked(links.subject)} AS subject FROM node ${node}
    WHERE ${kindCondition(`${node}.`, ["RESULT"])}${sure} AND ${condition}
    ORDER BY ${node}.id LIMIT ${builder.bind(size)}`;
  const number = [
    "'value', r.value, 'valueMax', r.value_max, 'factor', r.factor, 'bound', r.bound, 'unit', r.unit, 'betterIs', r.better_is",
    `'outcome', r.outcome, 'paper', ${paper}`,
  ];
  return `(SELECT jsonb_group_array(${resultFacts(links, number)} ORDER BY r.id) FROM (${found}) r)`;
}
