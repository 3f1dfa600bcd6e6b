import { keyedNodes } from "../../../compile/view.js";
import type { Texts } from "../../../compile/dialect.js";
import type { MatchAnswer, Question } from "../../../port/answer.js";
import type { SimilarName } from "../../../search/similar-names.js";
import type { SqlBuilder } from "../builder.js";
import { kindCondition } from "../conditions.js";

/** How a name matched, by its rank and the typing errors in it, and how good that is. */
const matched = "iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END)";
const score = `CASE r.errors
  WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END
  WHEN 1 THEN 0.6
  ELSE 0.5 END`;

/** Of the ways in which a ref may mean a node the best counts, and of equal ones the first in the alphabet. */
export function compileResolve(builder: SqlBuilder, { ref, first, nodes }: Question<"resolve">, names: readonly SimilarName[]): string {
  const ways = `
    SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors,
      row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key) AS place
    FROM json_each(${builder.bindList(names)}) s CROSS JOIN name a ON a.key = s.value ->> 'key'
    WHERE ${kindCondition("a.", ref.kinds)} AND (a.rank > 0 OR s.value ->> 'errors' = 0)`;
  const found = `
    SELECT w.node, w.rank, w.text, w.errors
    FROM (${ways}) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.rank, m.id LIMIT ${builder.bind(first)}`;
  const match: Texts<MatchAnswer> = { matched, text: "r.text", score, ...keyedNodes(nodes, (node) => builder.node(node, "n")) };
  return `(SELECT jsonb_group_array(${builder.dialect.object(match)}) FROM (${found}) r CROSS JOIN node n ON n.pk = r.node)`;
}
