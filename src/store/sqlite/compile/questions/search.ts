import type { RootSelection } from "../../../../plan/selection.js";
import { maxCompletions, maxNames, type IndexQuestion } from "../../../search/ask-index.js";
import { compileNode } from "../node.js";
import type { Statement, StatementBuilder } from "../statement.js";

/** Above every text that begins like the one before it. */
const last = "char(1114111)";

/** The keys of the words, among those that a condition on `w` leaves, that begin like each text of a list: the most frequent. */
const completed = (list: string, condition: string, limit: number): string =>
  `SELECT j.value FROM json_each(${list}) p, json_each((SELECT json_group_array(pk) FROM (SELECT w.pk FROM word w WHERE w.text > p.value AND w.text < p.value || ${last}${condition} ORDER BY w.count DESC, w.text LIMIT ${limit}))) j`;

const asked = [
  "SELECT w.pk FROM json_each(@texts) t CROSS JOIN word w ON w.text = t.value",
  completed("@prefixes", "", maxCompletions),
  completed("@names", " AND w.named > 0", maxNames),
  "SELECT y.word FROM json_each(@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value WHERE NOT EXISTS (SELECT 1 FROM word WHERE text = t.value ->> 'text')",
];

/** What a question asks of the index: the same statement for all. It answers rows of words, each with the size and the next place beside it. */
export function compileQuestion({ texts, prefixes, names, typos, after }: IndexQuestion): Statement {
  const size = "coalesce((SELECT max(place) + 1 FROM entry), 0)";
  const next = "(SELECT place FROM entry WHERE id > @after ORDER BY id LIMIT 1)";
  return {
    sql: `SELECT text, count, postings, ${size} AS size, coalesce(${next}, ${size}) AS next FROM word WHERE pk IN (${asked.join(" UNION ")})`,
    parameters: {
      texts: JSON.stringify(texts),
      prefixes: JSON.stringify(prefixes),
      names: JSON.stringify(names),
      typos: JSON.stringify(typos),
      after,
    },
  };
}

/** The array of what the views of a search show of the nodes at these places, in their order. */
export function compileHits(
  builder: StatementBuilder,
  { page }: Extract<RootSelection, { is: "search" }>,
  places: readonly number[],
): string {
  const node = builder.alias("n");
  const views = page.views.map((view, index) => {
    if (view.is === "nodes") return `'v${index}', ${compileNode(builder, view.node, node)}`;
    const parts = view.parts.map((part) => `'>${part.key}', ${compileNode(builder, part.node, node)}`);
    return `'v${index}', json_object(${parts.join(", ")})`;
  });
  const object = [`'id', ${node}.id`, ...views].join(", ");
  const found = `json_each(${builder.bind(JSON.stringify(places))}) j CROSS JOIN entry e ON e.place = j.value CROSS JOIN node ${node} ON ${node}.id = e.id`;
  return `(SELECT json_group_array(json_object(${object}) ORDER BY j.key) FROM ${found})`;
}
