import { normalizeName } from "../../model/names.js";
import type { Model } from "../../model/model.js";
import type { RootSelection, StatisticsPart } from "../../plan/selection.js";
import { nodeCompiler } from "./compile-node.js";
import { compilePage, type NodeCompiler } from "./compile-page.js";
import { kindCondition, labelOf } from "./names.js";
import { StatementBuilder, type Statement } from "./statement.js";

type Matches = Extract<RootSelection, { is: "matches" }>;

/** A root field as one statement, however deep it goes. It answers `data`, and the candidates of each ref. */
export function compileRead(model: Model, selection: RootSelection): Statement & { readonly refs: readonly string[] } {
  const builder = new StatementBuilder();
  const data = compileRoot(builder, model, selection);
  const statement = builder.build(data);
  return { ...statement, refs: builder.refTexts };
}

function compileRoot(builder: StatementBuilder, model: Model, selection: RootSelection): string {
  const compileNode = nodeCompiler(model);
  switch (selection.is) {
    case "list":
      return compilePage(builder, model, compileNode, selection.page);
    case "item": {
      const node = builder.variable("n");
      return `head(COLLECT { UNWIND ${builder.ref(selection.ref)} AS ${node} WITH ${node} LIMIT 1 ${builder.answer([node], compileNode(builder, selection.node, node), `${node}.id`)} })`;
    }
    case "ids": {
      const node = builder.variable("n");
      const ids = builder.bind([...selection.ids]);
      const object = compileNode(builder, selection.node, node);
      const known = kindCondition(model, node, selection.node.kinds);
      return `COLLECT { UNWIND range(0, size(${ids}) - 1) AS i OPTIONAL MATCH (${node}:Node {id: ${ids}[i]}) WHERE ${known} ${builder.answer(["i", node], `CASE WHEN ${node} IS NOT NULL THEN ${object} END`, "i")} }`;
    }
    case "matches":
      return compileMatches(builder, compileNode, selection);
    case "statistics":
      return `{${selection.parts.map((part) => `\`>${part.key}\`: ${compileStatistics(builder, model, compileNode, part)}`).join(", ")}}`;
  }
}

/** How a name matched, by its rank, and how good that is. */
const matched = "['ID', 'NAME', 'SLUG', 'ALIAS'][toInteger(rank)]";
const score = "[1.0, 0.9, 0.8, 0.7][toInteger(rank)]";

function compileMatches(builder: StatementBuilder, compileNode: NodeCompiler, { ref, first, nodes }: Matches): string {
  const found = [
    `MATCH (a:Name {key: ${builder.bind(normalizeName(ref.text))}})-[:NAMES]->(n) WHERE a.kind IN [${ref.kinds.map((kind) => `'${kind}'`).join(", ")}]`,
    "WITH n, a ORDER BY a.rank",
    "WITH n, collect(a)[0] AS a",
    `WITH n, a.rank AS rank, a.text AS text ORDER BY rank, n.id LIMIT ${builder.bindInteger(first)}`,
  ];
  const shown = nodes.map(({ key, node }) => `\`>${key}\`: ${compileNode(builder, node, "n")}`);
  return `COLLECT { ${found.join(" ")} ${builder.answer(["n", "rank", "text"], `{${[`matched: ${matched}`, "text: text", `score: ${score}`, ...shown].join(", ")}}`, "rank, n.id")} }`;
}

function compileStatistics(builder: StatementBuilder, model: Model, compileNode: NodeCompiler, part: StatisticsPart): string {
  switch (part.is) {
    case "nodes":
      return `[${model.kinds.map((kind) => `{kind: '${kind}', count: COUNT { (:${labelOf(model, [kind])}) }}`).join(", ")}]`;
    case "relations": {
      const relations = [...model.edges.values()].filter((edge) => edge.isRelation);
      return `[${relations.map(({ name }) => `{relation: '${name}', count: COUNT { ()-[:${name}]->() }}`).join(", ")}]`;
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
