import type { Question } from "../../../port/answer.js";
import type { CypherBuilder } from "../builder.js";
import { factsOf } from "../sources.js";

/**
 * What waits for review: the facts of `waiting`. An index of each relation, and of results, holds what was imported by how sure it is, so nothing else is
 * looked at, and of a further page nothing that is before its level of confidence.
 */
export function compileWaiting(builder: CypherBuilder, selection: Question<"waiting">, roots: readonly string[]): string {
  const { statement, minConfidence, maxConfidence, surestFirst, after, first } = selection;
  const { model, links } = builder;
  const [root] = roots;
  const types = model.relations.map(({ name }) => name).join("|");
  const relationAbout = root === undefined ? "" : ` AND any(m IN ${root} WHERE m = s OR m = d OR m.id IN e.sources)`;
  const resultAbout = root === undefined ? "" : ` AND any(m IN ${root} WHERE EXISTS { MATCH (r)-->(m) })`;

  /** How to find what waits, each sort by its own clauses. */
  const sortsWithin = (least: number, most: number): { readonly match: string; readonly found: string }[] => {
    const [lower, upper] = [builder.bind(least), builder.bind(most)];
    const isMeant = (row: string): string =>
      `${row}.origin = 'IMPORTED' AND ${row}.confidence >= ${lower} AND ${row}.confidence <= ${upper}`;
    const relations = {
      match: `MATCH (s)-[e:${types}]->(d) WHERE ${isMeant("e")}${relationAbout}`,
      found: "e.confidence AS confidence, s.id + ' ' + type(e) + ' ' + d.id AS statement, e, null AS r",
    };
    const results = {
      match: `MATCH (r:Result) WHERE ${isMeant("r")}${resultAbout}`,
      found: "r.confidence AS confidence, r.id AS statement, null AS e, r",
    };
    return [...(statement === "RESULT" ? [] : [relations]), ...(statement === "RELATION" ? [] : [results])];
  };

  const counted = sortsWithin(minConfidence, maxConfidence).map(({ match }) => `COUNT { ${match} RETURN 1 AS one }`);
  const left = surestFirst
    ? sortsWithin(minConfidence, Math.min(maxConfidence, after?.confidence ?? 1))
    : sortsWithin(Math.max(minConfidence, after?.confidence ?? 0), maxConfidence);
  const isAfter = after ? `WHERE confidence <> ${builder.bind(after.confidence)} OR statement > ${builder.bind(after.statement)}` : "";
  const linked = (link: string): string => `head(COLLECT { MATCH (r)-[:${link}]->(o) RETURN o.id })`;
  return `{
    total: ${counted.join(" + ")},
    statements: COLLECT {
      CALL (${root ?? ""}) {
        ${left.map(({ match, found }) => `${match} RETURN ${found}`).join("\n        UNION ALL\n        ")}
      }
      WITH confidence, statement, e, r ${isAfter}
      ORDER BY confidence ${surestFirst ? "DESC" : "ASC"}, statement LIMIT ${builder.bindInteger(first + 1)}
      RETURN {
        confidence: confidence, statement: statement, relation: type(e), from: coalesce(startNode(e).id, ${linked(links.subject)}),
        to: endNode(e).id, result: r.id, papers: CASE WHEN r IS NULL THEN e.sources ELSE [${linked(links.paper)}] END,
        evidence: CASE WHEN r IS NULL THEN ${factsOf("e")} ELSE ${factsOf("r")} END
      }
    }
  }`;
}
