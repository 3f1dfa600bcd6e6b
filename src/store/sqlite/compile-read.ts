import type { Model } from "../../model/model.js";
import type { StatisticsPart } from "../../plan/questions/statistics.js";
import type { RootSelection } from "../../plan/selection.js";
import type { IndexFinds } from "../search/searched.js";
import { similarNames, type SimilarName } from "../search/similar-names.js";
import { compileNode, compileNodes } from "./compile-node.js";
import { compilePage } from "./compile-page.js";
import { compileHits } from "./compile-search.js";
import { compileTraversal } from "./compile-traversal.js";
import { kindCondition } from "./schema.js";
import { StatementBuilder, type Statement } from "./statement.js";

type Matches = Extract<RootSelection, { is: "resolve" }>;

/**
 * A root field as one statement, however deep it goes; of a traversal the first of two, of what the index of words was asked for the second. It
 * answers one JSON text: `data`, and the candidates of each ref.
 */
export function compileRead(
  model: Model,
  selection: RootSelection,
  found: IndexFinds = {},
): Statement & { readonly refs: readonly string[] } {
  const builder = new StatementBuilder();
  const data = compileRoot(builder, model, selection, found);
  const statement = builder.build(data);
  return { ...statement, refs: builder.refTexts };
}

function compileRoot(builder: StatementBuilder, model: Model, selection: RootSelection, found: IndexFinds): string {
  switch (selection.is) {
    case "list":
      return compilePage(builder, compileNode, selection.page);
    case "item": {
      const node = builder.alias("n");
      return `(SELECT ${compileNode(builder, selection.node, node)} FROM node ${node} WHERE ${node}.pk = (SELECT pk FROM ${builder.ref(selection.ref)}))`;
    }
    case "nodes":
      return compileNodes(builder, selection.ids, selection.node);
    case "resolve":
      return compileMatches(builder, selection, found.names ?? similarNames(selection.ref.text, []));
    case "search":
      return compileHits(builder, selection, found.places ?? []);
    case "lineage":
    case "neighborhood":
    case "paths":
    case "related":
    case "compare":
      return compileTraversal(builder, model, selection);
    case "statistics":
      return `json_object(${selection.parts.map((part) => `'>${part.key}', ${compileStatistics(builder, model, part)}`).join(", ")})`;
  }
}

/** How a name matched, by its rank and the typing errors in it, and how good that is. */
const matched = "iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END)";
const score =
  "CASE r.errors WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END WHEN 1 THEN 0.6 ELSE 0.5 END";

/** Of the ways in which a ref may mean a node the best counts, and of equal ones the first in the alphabet. */
function compileMatches(builder: StatementBuilder, { ref, first, nodes }: Matches, names: readonly SimilarName[]): string {
  const keys = builder.bind(JSON.stringify(names));
  const best = "row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key)";
  const ways = `SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, ${best} AS place FROM json_each(${keys}) s CROSS JOIN name a ON a.key = s.value ->> 'key' WHERE ${kindCondition("a.", ref.kinds)} AND (a.rank > 0 OR s.value ->> 'errors' = 0)`;
  const found = `SELECT w.node, w.rank, w.text, w.errors FROM (${ways}) w JOIN node m ON m.pk = w.node WHERE w.place = 1 ORDER BY w.errors, w.rank, m.id LIMIT ${builder.bind(first)}`;
  const shown = nodes.map(({ key, node }) => `'>${key}', ${compileNode(builder, node, "n")}`);
  const object = [`'matched', ${matched}`, "'text', r.text", `'score', ${score}`, ...shown].join(", ");
  return `(SELECT json_group_array(json_object(${object})) FROM (${found}) r CROSS JOIN node n ON n.pk = r.node)`;
}

function compileStatistics(builder: StatementBuilder, model: Model, part: StatisticsPart): string {
  switch (part.is) {
    case "nodes": {
      const counts = model.kinds.map(
        (kind) => `json_object('kind', '${kind}', 'count', (SELECT count(*) FROM node WHERE ${kindCondition("", [kind])}))`,
      );
      return `json_array(${counts.join(", ")})`;
    }
    case "relations": {
      const names = model.relations.map(({ name }, index) => `(${index}, '${name}')`).join(", ");
      const counted = `(VALUES ${names}) v LEFT JOIN (SELECT type, count(*) AS count FROM edge GROUP BY type) c ON c.type = v.column2`;
      return `(SELECT json_group_array(json_object('relation', v.column2, 'count', coalesce(c.count, 0)) ORDER BY v.column1) FROM ${counted})`;
    }
    case "papersByYear": {
      const years = `SELECT year, count(*) AS count FROM node WHERE ${kindCondition("", ["PAPER"])} AND year IS NOT NULL GROUP BY year`;
      return `(SELECT json_group_array(json_object('year', y.year, 'count', y.count) ORDER BY y.year) FROM (${years}) y)`;
    }
    case "hardware": {
      const counts = "n.targeted_by_count + n.used_to_evaluate_count + n.results_on_count";
      const busiest = `SELECT n.pk FROM node n WHERE ${kindCondition("n.", [model.family.kind])} ORDER BY ${counts} DESC, n.id LIMIT ${builder.bind(part.first)}`;
      const shown = part.nodes.map(({ key, node }) => `'>${key}', ${compileNode(builder, node, "n")}`);
      const object = [
        "'targetedBy', n.targeted_by_count, 'evaluated', n.used_to_evaluate_count, 'results', n.results_on_count",
        ...shown,
      ].join(", ");
      return `(SELECT json_group_array(json_object(${object})) FROM (${busiest}) r CROSS JOIN node n ON n.pk = r.pk)`;
    }
  }
}
