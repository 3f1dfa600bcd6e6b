import type { Model } from "../../model/model.js";
import type { StatisticsPart } from "../../plan/questions/statistics.js";
import type { RootSelection } from "../../plan/selection.js";
import type { IndexFinds } from "../search/searched.js";
import { similarNames, type SimilarName } from "../search/similar-names.js";
import { compileNodes, nodeCompiler } from "./compile-node.js";
import { compilePage } from "./compile-page.js";
import { compileHits } from "./compile-search.js";
import { compileTraversal } from "./compile-traversal.js";
import { labelOf } from "./names.js";
import { StatementBuilder, type NodeCompiler, type Statement } from "./statement.js";

type Matches = Extract<RootSelection, { is: "resolve" }>;

/**
 * A root field as one statement, however deep it goes; of a traversal the first of two, of what the index of words was asked for the second. It
 * answers `data`, and the candidates of each ref.
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
  const compileNode = nodeCompiler(model);
  switch (selection.is) {
    case "list":
      return compilePage(builder, model, compileNode, selection.page);
    case "item": {
      const node = builder.variable("n");
      return `head(COLLECT { UNWIND ${builder.ref(selection.ref)} AS ${node} WITH ${node} LIMIT 1 ${builder.answer([node], compileNode(builder, selection.node, node), `${node}.id`)} })`;
    }
    case "nodes":
      return compileNodes(builder, model, selection.ids, selection.node);
    case "resolve":
      return compileMatches(builder, compileNode, selection, found.names ?? similarNames(selection.ref.text, []));
    case "search":
      return compileHits(builder, compileNode, selection, found);
    case "lineage":
    case "neighborhood":
    case "paths":
    case "related":
    case "compare":
      return compileTraversal(builder, model, selection);
    case "statistics":
      return `{${selection.parts.map((part) => `\`>${part.key}\`: ${compileStatistics(builder, model, compileNode, part)}`).join(", ")}}`;
  }
}

/** How a name matched, by its rank and the typing errors in it, and how good that is. */
const matched = "CASE WHEN errors > 0 THEN 'FUZZY' ELSE ['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)] END";
const score = "CASE errors WHEN 0 THEN [1.0, 0.9, 0.8, 0.7][toInteger(rank)] WHEN 1 THEN 0.6 ELSE 0.5 END";

/** Of the ways in which a ref may mean a node the best counts, and of equal ones the first in the alphabet. */
function compileMatches(
  builder: StatementBuilder,
  compileNode: NodeCompiler,
  { ref, first, nodes }: Matches,
  names: readonly SimilarName[],
): string {
  const kinds = ref.kinds.map((kind) => `'${kind}'`).join(", ");
  const found = [
    `UNWIND ${builder.bind(names.map((name) => ({ ...name })))} AS s`,
    `MATCH (a:Name {key: s.key})-[:NAMES]->(n) WHERE a.kind IN [${kinds}] AND (a.rank > 0 OR s.errors = 0)`,
    "WITH n, a, toInteger(s.errors) AS errors ORDER BY errors, a.rank, a.key",
    "WITH n, collect({rank: a.rank, text: a.text, errors: errors})[0] AS way",
    "WITH n, way.rank AS rank, way.text AS text, way.errors AS errors",
    `ORDER BY errors, rank, n.id LIMIT ${builder.bindInteger(first)}`,
  ];
  const shown = nodes.map(({ key, node }) => `\`>${key}\`: ${compileNode(builder, node, "n")}`);
  const map = `{${[`matched: ${matched}`, "text: text", `score: ${score}`, ...shown].join(", ")}}`;
  return `COLLECT { ${found.join(" ")} ${builder.answer(["n", "rank", "text", "errors"], map, "errors, rank, n.id")} }`;
}

function compileStatistics(builder: StatementBuilder, model: Model, compileNode: NodeCompiler, part: StatisticsPart): string {
  switch (part.is) {
    case "nodes":
      return `[${model.kinds.map((kind) => `{kind: '${kind}', count: COUNT { (:${labelOf(model, [kind])}) }}`).join(", ")}]`;
    case "relations": {
      return `[${model.relations.map(({ name }) => `{relation: '${name}', count: COUNT { ()-[:${name}]->() }}`).join(", ")}]`;
    }
    case "papersByYear":
      return "COLLECT { MATCH (n:Paper) WHERE n.year IS NOT NULL WITH n.year AS year, count(*) AS count RETURN {year: year, count: count} ORDER BY year }";
    case "hardware": {
      const label = labelOf(model, [model.family.kind]);
      const shown = part.nodes.map(({ key, node }) => `\`>${key}\`: ${compileNode(builder, node, "n")}`);
      const object = ["targetedBy: n.targetedByCount", "evaluated: n.usedToEvaluateCount", "results: n.resultsOnCount", ...shown].join(
        ", ",
      );
      const order = "n.targetedByCount + n.usedToEvaluateCount + n.resultsOnCount DESC, n.id";
      return `COLLECT { MATCH (n:${label}) WITH n ORDER BY ${order} LIMIT ${builder.bindInteger(part.first)} ${builder.answer(["n"], `{${object}}`, order)} }`;
    }
  }
}
