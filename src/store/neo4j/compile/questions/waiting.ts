import type { Question } from "../../../port/answer.js";
import type { CypherBuilder } from "../builder.js";
import { factsOf } from "../sources.js";

/** What waits for review: the facts of `waiting`. */
export function compileWaiting(builder: CypherBuilder, selection: Question<"waiting">, roots: readonly string[]): string {
  const { statement, minConfidence, maxConfidence, surestFirst, after, first } = selection;
  const { model, links } = builder;
  const [root] = roots;
  const [least, most] = [builder.bind(minConfidence), builder.bind(maxConfidence)];
  const isSure = (row: string): string => `${row}.origin = 'IMPORTED' AND ${row}.confidence >= ${least} AND ${row}.confidence <= ${most}`;
  const relationAbout = root === undefined ? "" : ` AND any(m IN ${root} WHERE m = s OR m = d OR m.id IN e.sources)`;
  const resultAbout = root === undefined ? "" : ` AND any(m IN ${root} WHERE EXISTS { MATCH (r)-->(m) })`;
  const relations = `MATCH (s)-[e:${model.relations.map(({ name }) => name).join("|")}]->(d) WHERE ${isSure("e")}${relationAbout}`;
  const results = `MATCH (r:Result) WHERE ${isSure("r")}${resultAbout}`;
  const linked = (link: string): string => `head(COLLECT { MATCH (r)-[:${link}]->(o) RETURN o.id })`;
  const parts = [
    ...(statement === "RESULT"
      ? []
      : [
          `${relations}
        RETURN e.confidence AS confidence, s.id + ' ' + type(e) + ' ' + d.id AS statement, type(e) AS relation, s.id AS from, d.id AS to,
          null AS result, e.sources AS papers, ${factsOf("e")} AS evidence`,
        ]),
    ...(statement === "RELATION"
      ? []
      : [
          `${results}
        RETURN r.confidence AS confidence, r.id AS statement, null AS relation, ${linked(links.subject)} AS from, null AS to,
          r.id AS result, [${linked(links.paper)}] AS papers, ${factsOf("r")} AS evidence`,
        ]),
  ];
  const counted = [...(statement === "RESULT" ? [] : [relations]), ...(statement === "RELATION" ? [] : [results])];
  const isAfter = after
    ? `WHERE confidence ${surestFirst ? "<" : ">"} ${builder.bind(after.confidence)}
        OR (confidence = ${builder.bind(after.confidence)} AND statement > ${builder.bind(after.statement)})`
    : "";
  const columns = ["confidence", "statement", "relation", "from", "to", "result", "papers", "evidence"];
  return `{
    total: ${counted.map((match) => `COUNT { ${match} RETURN 1 AS one }`).join(" + ")},
    statements: COLLECT {
      CALL (${root ?? ""}) {
        ${parts.join("\n        UNION ALL\n        ")}
      }
      WITH ${columns.join(", ")} ${isAfter}
      ORDER BY confidence ${surestFirst ? "DESC" : "ASC"}, statement LIMIT ${builder.bindInteger(first + 1)}
      RETURN {${columns.map((each) => `${each}: ${each}`).join(", ")}}
    }
  }`;
}
