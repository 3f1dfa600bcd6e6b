import { maxResults, maxValues } from "../../../read/questions/compare.js";
import type { CypherBuilder } from "../builder.js";
import { resultFacts } from "../result-facts.js";
import { sureEdge } from "../sure.js";

/** What is known of a few things: the facts of `compare`. */
export function compileCompare(builder: CypherBuilder, roots: readonly string[], minConfidence: number): string {
  const { model, links } = builder;
  const relations = model.relations.flatMap(({ name, weak }) => (weak ? [] : [name])).join("|");
  const [values, results] = [builder.bindInteger(maxValues), builder.bindInteger(maxResults)];
  const items = roots.join(" + ");
  const related = `COLLECT {
    UNWIND ${items} AS i
    WITH DISTINCT i
    MATCH (i)-[${sureEdge(builder, relations, minConfidence, "e")}]-(o)
    WITH i, type(e) AS relation, CASE WHEN startNode(e) = i THEN 'out' ELSE 'in' END AS direction, o ORDER BY o.id
    WITH i, relation, direction, collect(o.id)[0..${values}] AS others
    UNWIND others AS other
    RETURN {item: i.id, relation: relation, direction: direction, other: other}
  }`;
  const found = `COLLECT {
    UNWIND ${items} AS i
    WITH DISTINCT i
    MATCH (i)<-[${sureEdge(builder, links.subject, minConfidence)}]-(r)
    WITH i, r ORDER BY r.id
    WITH i, collect(r)[0..${results}] AS found
    UNWIND found AS r
    RETURN ${resultFacts(links, "i.id")}
  }`;
  return `{items: [i IN ${items} | {id: i.id, name: i.name}], relations: ${related}, results: ${found}}`;
}
