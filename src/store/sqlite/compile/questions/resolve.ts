import { formScore, matchesByRank, typoScores, type MatchOfRank } from "../../../compile/matched.js";
import { keyedNodes } from "../../../compile/view.js";
import type { Texts } from "../../../compile/dialect.js";
import { nameRanks } from "../../../derive/name-keys.js";
import type { MatchAnswer, Question } from "../../../port/answer.js";
import type { SimilarName } from "../../../search/similar-names.js";
import type { SqlBuilder } from "../builder.js";
import { kindCondition } from "../conditions.js";

const byRank = (answer: (match: MatchOfRank) => string): string =>
  `CASE r.rank ${matchesByRank.map((match, rank) => `WHEN ${rank} THEN ${answer(match)}`).join(" ")} END`;

/** How a name matched, by its rank and the typing errors in it, and how good that is. */
const matched = `iif(r.errors > 0, 'FUZZY', ${byRank((match) => `'${match.matched}'`)})`;
const score = `CASE r.errors
  WHEN 0 THEN iif(r.tier > 0, ${formScore}, ${byRank((match) => match.score.toFixed(1))})
  WHEN 1 THEN ${typoScores[0]}
  ELSE ${typoScores[1]} END`;

/** Of the ways in which a ref may mean a node the best counts, and of equal ones the first in the alphabet. */
export function compileResolve(builder: SqlBuilder, { ref, first, nodes }: Question<"resolve">, names: readonly SimilarName[]): string {
  const ways = `
    SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, s.value ->> 'tier' AS tier,
      row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', s.value ->> 'tier', a.rank, a.key) AS place
    FROM json_each(${builder.bindList(names)}) s CROSS JOIN name a ON a.key = s.value ->> 'key'
    WHERE ${kindCondition("a.", ref.kinds)} AND coalesce(s.value ->> 'kind', a.kind) = a.kind
      AND (a.rank BETWEEN ${nameRanks.name} AND ${nameRanks.alias} OR s.value ->> 'errors' = 0)`;
  const found = `
    SELECT w.node, w.rank, w.text, w.errors, w.tier
    FROM (${ways}) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.tier, w.rank, m.id LIMIT ${builder.bind(first)}`;
  const match: Texts<MatchAnswer> = { matched, text: "r.text", score, ...keyedNodes(nodes, (node) => builder.node(node, "n")) };
  return `(SELECT jsonb_group_array(${builder.dialect.object(match)}) FROM (${found}) r CROSS JOIN node n ON n.pk = r.node)`;
}
