import { quoted, type Texts } from "../../../compile/dialect.js";
import { keyedNodes } from "../../../compile/view.js";
import type { MatchAnswer, Question } from "../../../port/answer.js";
import type { SimilarName } from "../../../search/similar-names.js";
import type { CypherBuilder } from "../builder.js";

/** How a name matched, by its rank and the typing errors in it, and how good that is. */
const matched = "CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END";
const score = "CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END";

/** Of the ways in which a ref may mean a node the best counts, and of equal ones the first in the alphabet. */
export function compileResolve(builder: CypherBuilder, { ref, first, nodes }: Question<"resolve">, names: readonly SimilarName[]): string {
  const found = `
    UNWIND ${builder.bind(names.map((name) => ({ ...name })))} AS s
    MATCH (a:Name {key: s.key})-[:NAMES]->(n) WHERE a.kind IN [${quoted(ref.kinds)}] AND (a.rank > 0 OR s.errors = 0)
    WITH n, a, toInteger(s.errors) AS errors ORDER BY errors, a.rank, a.key
    WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way
    WITH n, way.rank AS rank, way.text AS text, way.errors AS errors
    ORDER BY errors, rank, n.id LIMIT ${builder.bindInteger(first)}`;
  const match: Texts<MatchAnswer> = { matched, text: "text", score, ...keyedNodes(nodes, (node) => builder.node(node, "n")) };
  return `COLLECT { ${found} ${builder.answer(["n", "rank", "text", "errors"], builder.dialect.object(match), "errors, rank, n.id")} }`;
}
