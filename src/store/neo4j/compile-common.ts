import type { Common, Model } from "../../model/model.js";
import { links } from "../traverse/links.js";
import { commonLimit } from "../traverse/related.js";
import { labelOf } from "./names.js";
import type { StatementBuilder } from "./statement.js";

/** What one thing has in common with others, and its relations to them: the facts of `related`. */
export function compileCommon(builder: StatementBuilder, model: Model, root: string): string {
  const enough = builder.bindInteger(commonLimit + 1);
  const isAlike = "(o.kind = 'PAPER') = (r.kind = 'PAPER')";
  const idsOf = (pattern: string): string => `COLLECT { MATCH ${pattern} WHERE ${isAlike} WITH DISTINCT o LIMIT ${enough} RETURN o.id }`;
  const through = (by: string, vias: string, others: string): string =>
    `COLLECT { UNWIND ${root} AS r MATCH ${vias} WITH DISTINCT r, v RETURN {by: '${by}', via: {id: v.id, name: v.name}, category: null, others: ${idsOf(others)}} }`;
  const related = ({ name, relations, steps }: Common): string => {
    const types = relations.join("|");
    if (steps === 1) return through(name, `(r)-[:${types}]->(v)`, `(v)<-[:${types}]-(o)`);
    return through(name, `(r)-[:${types}*1..${steps}]->(v) WHERE v <> r`, `(v)<-[:${types}*1..${steps}]-(o)`);
  };
  const linked = (name: string, link: string): string =>
    through(name, `(r)<-[:${links.subject}]-()-[:${link}]->(v)`, `(v)<-[:${link}]-()-[:${links.subject}]->(o)`);
  const shared = [
    ...model.commons.filter(({ link }) => link === undefined).map(related),
    ...model.commons.flatMap(({ name, link }) => (link === undefined ? [] : [linked(name, link)])),
    ...model.categories.map(({ kind, property: { name: property } }) => {
      const label = labelOf(model, [kind]);
      const others = `COLLECT { MATCH (o:${label}) WHERE o.${property} = r.${property} AND o.id IS NOT NULL WITH o LIMIT ${enough} RETURN o.id }`;
      return `COLLECT { UNWIND ${root} AS r WITH r WHERE r:${label} AND r.${property} IS NOT NULL RETURN {by: 'CATEGORY', via: null, category: r.${property}, others: ${others}} }`;
    }),
  ];

  const relations = model.relations.map(({ name }) => name);
  const count = (left: string, right: string): string =>
    `CASE relation ${relations.map((name) => `WHEN '${name}' THEN COUNT { (o)${left}[:${name}]${right}() }`).join(" ")} END`;
  const direct = `COLLECT { UNWIND ${root} AS r MATCH (r)-[e:${relations.join("|")}]-(o) WITH type(e) AS relation, CASE WHEN startNode(e) = r THEN 'out' ELSE 'in' END AS direction, o ORDER BY o.id, relation, direction LIMIT ${builder.bindInteger(commonLimit)} RETURN {relation: relation, direction: direction, other: {id: o.id, name: o.name}, count: CASE direction WHEN 'out' THEN ${count("<-", "-")} ELSE ${count("-", "->")} END} }`;
  return `{of: head([r IN ${root} | {id: r.id, name: r.name}]), shared: ${shared.join(" + ")}, direct: ${direct}}`;
}
