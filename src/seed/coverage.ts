import type { Model } from "../model/model.js";
import type { SeedGraph } from "./seed-graph.js";
import { toBatch } from "./to-batch.js";

/** What the curated graph holds, as a table of plain text: nodes per kind, what papers lack, edges per relation, results per metric, and what is thin. */
export function coverageOf(graph: SeedGraph, model: Model): string {
  const { nodes, edges } = toBatch(graph, model);
  const count = (words: readonly string[]): [string, number][] => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  };
  const papers = nodes.filter((node) => node.kind === "PAPER").map(({ properties }) => properties);
  const results = nodes.filter((node) => node.kind === "RESULT");
  const complete = results.filter((node) => node.properties["complete"] === true).length;
  const relations = edges.filter((edge) => model.edge(edge.type).isRelation);
  const used = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const unused = nodes.filter((node) => !used.has(node.id));
  return [
    section("Nodes", count(nodes.map((node) => node.kind))),
    section(
      "Papers",
      [
        ["without id or address", papers.filter(({ arxivId, doi, url }) => (arxivId ?? doi ?? url) === undefined).length],
        ["without arXiv id", papers.filter(({ arxivId }) => arxivId === undefined).length],
        ["without date", papers.filter(({ published }) => published === undefined).length],
        ["without day", papers.filter(({ published }) => String(published).length < "2024-02-29".length).length],
        ["without authors", papers.filter(({ authors }) => Array.isArray(authors) && authors.length === 0).length],
        ["without venue", papers.filter(({ venue }) => venue === undefined).length],
      ],
      papers.length,
    ),
    section("Relations", count(relations.map((edge) => edge.type))),
    section("Results by metric", count(results.map((node) => String(node.properties["metric"])))),
    section(
      "Results",
      [
        ["with full context", complete],
        ["with a factor", results.filter((node) => node.properties["factor"] !== undefined).length],
        ["without a number", results.filter((node) => node.properties["value"] === undefined).length],
      ],
      results.length,
    ),
    section("Thin", [
      ["papers without relation or result", graph.reasons.length],
      ["nodes without any relation", unused.length],
    ]),
    ...graph.reasons.map(({ paper, reason }) => `  ${paper}: ${reason}`),
    ...unused.map(({ id }) => `  ${id}: no relation`),
  ].join("\n");
}

/** `total` is the sum of the rows, except where they overlap or leave some out. */
function section(title: string, rows: readonly [string, number][], total = rows.reduce((sum, [, count]) => sum + count, 0)): string {
  return [`${title}: ${String(total)}`, ...rows.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`)].join("\n");
}
