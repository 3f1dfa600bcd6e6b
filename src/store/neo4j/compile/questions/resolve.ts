import { quoted, type Texts } from "../../../compile/dialect.js";
import { formScore, matchesByRank, typoScores, type MatchOfRank } from "../../../compile/matched.js";
import { keyedNodes } from "../../../compile/view.js";
import { nameRanks } from "../../../derive/name-keys.js";
import type { MatchAnswer, Question } from "../../../port/answer.js";
import type { SimilarName } from "../../../search/similar-names.js";
import type { CypherBuilder } from "../builder.js";

const byRank = (answer: (match: MatchOfRank) => string): string => `[${matchesByRank.map(answer).join(", ")}][toInteger(rank)]`;

/** How a name matched, by its rank and the typing errors in it, and how good that is. */
const matched = `CASE WHEN errors > 0 THEN 'FUZZY' ELSE ${byRank((match) => `'${match.matched}'`)} END`;
const score = `CASE
  WHEN errors > 0 THEN [${typoScores.join(", ")}][errors - 1]
  WHEN tier > 0 THEN ${formScore}
  ELSE ${byRank((match) => match.score.toFixed(1))} END`;

/** Of the ways in which a ref may mean a node the best counts, and of equal ones the first in the alphabet. */
export function compileResolve(builder: CypherBuilder, { ref, first, nodes }: Question<"resolve">, names: readonly SimilarName[]): string {
  const found = `
    UNWIND ${builder.bind(names.map((name) => ({ ...name })))} AS s
    MATCH (a:Name {key: s.key})-[:NAMES]->(n) WHERE a.kind IN [${quoted(ref.kinds)}] AND coalesce(s.kind, a.kind) = a.kind
      AND (${nameRanks.name} <= a.rank <= ${nameRanks.alias} OR s.errors = 0)
    WITH n, a, toInteger(s.errors) AS errors, s.tier AS tier ORDER BY errors, tier, a.rank, a.key
    WITH n, collect({rank: a.rank, text: a.text, errors: errors, tier: tier})[0] AS way
    WITH n, way.rank AS rank, way.text AS text, way.errors AS errors, way.tier AS tier
    ORDER BY errors, tier, rank, n.id LIMIT ${builder.bindInteger(first)}`;
  const match: Texts<MatchAnswer> = { matched, text: "text", score, ...keyedNodes(nodes, (node) => builder.node(node, "n")) };
  return `COLLECT { ${found} ${builder.answer(["n", "rank", "text", "errors", "tier"], builder.dialect.object(match), "errors, tier, rank, n.id")} }`;
}
