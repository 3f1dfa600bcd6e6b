import type { Common } from "../../../../model/model.js";
import { commonLimit } from "../../../../model/relatedness.js";
import type { CypherBuilder } from "../builder.js";
import { labelOf } from "../labels.js";
import { sureEdge, surePath } from "../sure.js";

/** What one thing has in common with others, and its relations to them: the facts of `related`. */
export function compileRelated(builder: CypherBuilder, root: string, minConfidence: number): string {
  const shared = compileShared(builder, root, minConfidence, builder.bindInteger(commonLimit + 1));
  const direct = compileDirect(builder, root, minConfidence, builder.bindInteger(commonLimit));
  return `{of: head([r IN ${root} | {id: r.id, name: r.name}]), shared: ${shared.join(" + ")}, direct: ${direct}}`;
}

/** A list for each way to have something in common: what is shared, with at most `enough` of those that share it. */
function compileShared(builder: CypherBuilder, root: string, minConfidence: number, enough: string): string[] {
  const { model, links } = builder;
  const edge = (types: string): string => sureEdge(builder, types, minConfidence);
  const isAlike = "(o.kind = 'PAPER') = (r.kind = 'PAPER')";
  const through = (by: string, vias: string, others: string, sure = ""): string => `COLLECT {
    UNWIND ${root} AS r
    MATCH ${vias}
    WITH DISTINCT r, v
    RETURN {by: '${by}', via: {id: v.id, name: v.name}, category: null, others: COLLECT {
      MATCH ${others} WHERE ${isAlike}${sure}
      WITH DISTINCT o LIMIT ${enough}
      RETURN o.id
    }}
  }`;
  const related = ({ name, relations, steps }: Common): string => {
    const types = relations.join("|");
    if (steps === 1) return through(name, `(r)-[${edge(types)}]->(v)`, `(v)<-[${edge(types)}]-(o)`);
    const sure = surePath(builder, "p", minConfidence).map((each) => ` AND ${each}`);
    const p = sure.length > 0 ? "p = " : "";
    return through(
      name,
      `${p}(r)-[:${types}*1..${steps}]->(v) WHERE v <> r${sure.join("")}`,
      `${p}(v)<-[:${types}*1..${steps}]-(o)`,
      sure.join(""),
    );
  };
  const linked = (name: string, link: string): string =>
    through(name, `(r)<-[${edge(links.subject)}]-()-[${edge(link)}]->(v)`, `(v)<-[${edge(link)}]-()-[${edge(links.subject)}]->(o)`);
  return [
    ...model.commons.filter(({ link }) => link === undefined).map(related),
    ...model.commons.flatMap(({ name, link }) => (link === undefined ? [] : [linked(name, link)])),
    ...model.categories.map(({ kind, property }) => sameCategory(labelOf(model, [kind]), property.stored, root, enough)),
  ];
}

function sameCategory(label: string, property: string, root: string, enough: string): string {
  return `COLLECT {
    UNWIND ${root} AS r
    WITH r WHERE r:${label} AND r.${property} IS NOT NULL
    RETURN {by: 'CATEGORY', via: null, category: r.${property}, others: COLLECT {
      MATCH (o:${label}) WHERE o.${property} = r.${property} AND o.id IS NOT NULL
      WITH o LIMIT ${enough}
      RETURN o.id
    }}
  }`;
}

/** The relations between a thing and others, with how many relations of that type and direction the other has. */
function compileDirect(builder: CypherBuilder, root: string, minConfidence: number, limit: string): string {
  const names = builder.model.relations.map(({ name }) => name);
  const count = (left: string, right: string): string =>
    `CASE relation ${names.map((name) => `WHEN '${name}' THEN COUNT { (o)${left}[${sureEdge(builder, name, minConfidence)}]${right}() }`).join(" ")} END`;
  return `COLLECT {
    UNWIND ${root} AS r
    MATCH (r)-[${sureEdge(builder, names.join("|"), minConfidence, "e")}]-(o)
    WITH type(e) AS relation, CASE WHEN startNode(e) = r THEN 'out' ELSE 'in' END AS direction, o
    ORDER BY o.id, relation, direction LIMIT ${limit}
    RETURN {
      relation: relation,
      direction: direction,
      other: {id: o.id, name: o.name},
      count: CASE direction WHEN 'out' THEN ${count("<-", "-")} ELSE ${count("-", "->")} END
    }
  }`;
}
