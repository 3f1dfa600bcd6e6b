import type { RootSelection } from "../../../../plan/selection.js";
import { maxCompletions, maxNames, type IndexQuestion } from "../../../search/ask-index.js";
import type { IndexFinds } from "../../../read/reading.js";
import type { NodeCompiler, Statement, StatementBuilder } from "../statement.js";

/** The words that begin like each text of a list, among those that a condition leaves: the most frequent. */
const completed = (list: string, condition: string, limit: number): string =>
  `UNWIND ${list} AS prefix CALL (prefix) { MATCH (w:Word) WHERE w.text STARTS WITH prefix AND w.text <> prefix${condition} RETURN w ORDER BY w.count DESC, w.text LIMIT ${limit} } RETURN w`;

const asked = [
  "UNWIND $texts AS text MATCH (w:Word {text: text}) RETURN w",
  completed("$prefixes", "", maxCompletions),
  completed("$names", " AND w.named > 0", maxNames),
  "UNWIND $typos AS typo WITH typo WHERE NOT EXISTS { (:Word {text: typo.text}) } CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w RETURN w",
];

const cypher = [
  "WITH COUNT { (:Entity) } AS size,",
  "  head(COLLECT { MATCH (n:Node) WHERE n.id > $after AND n.searchPlace IS NOT NULL RETURN n.searchPlace AS place ORDER BY n.id LIMIT 1 }) AS next",
  `CALL () { ${asked.join(" UNION ")} }`,
  "RETURN w.text AS text, w.count AS count, w.postings AS postings, w.version AS version, size, coalesce(next, size) AS next",
].join("\n");

/** The form in which the index keeps typo keys, and is asked for them: words of letters and digits. */
export const typoText = (keys: readonly number[]): string => keys.map((key) => key.toString(36)).join(" ");

/** What a question asks of the index: the same statement for all. It answers rows of words, each with the size and the next place beside it. */
export function compileQuestion({ texts, prefixes, names, typos, after }: IndexQuestion): Statement {
  const given = typos.map(({ text, keys }) => ({ text, keys: typoText(keys) }));
  return { cypher, parameters: { texts, prefixes, names, typos: given, after } };
}

/** The list of what the views of a search show of the nodes at these places, in their order; of a node that has another place by now, nothing. */
export function compileHits(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  { page }: Extract<RootSelection, { is: "search" }>,
  { places = [], version = "" }: IndexFinds,
): string {
  const [node, place] = [builder.variable("n"), builder.variable("i")];
  const list = builder.bind([...places]);
  const views = page.views.map((view, index) => {
    if (view.is === "nodes") return `v${index}: ${compileNode(builder, view.node, node)}`;
    return `v${index}: {${view.parts.map((part) => `\`>${part.key}\`: ${compileNode(builder, part.node, node)}`).join(", ")}}`;
  });
  const map = `{${[`id: ${node}.id`, ...views].join(", ")}}`;
  const found = `MATCH (${node}:Entity {searchPlace: toInteger(${list}[${place}]), searchVersion: ${builder.bind(version)}})`;
  return `COLLECT { UNWIND range(0, size(${list}) - 1) AS ${place} ${found} ${builder.answer([place, node], map, place)} }`;
}
