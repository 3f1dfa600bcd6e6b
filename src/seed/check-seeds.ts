import type { Model } from "../model/model.js";
import { collectGraph } from "./collect-graph.js";
import { parseSeeds } from "./parse-seeds.js";
import type { SeedFile } from "./read-seed-files.js";
import { allRules } from "./rules/all-rules.js";
import type { Finding } from "../rules/stated-graph.js";
import type { SeedGraph } from "./seed-graph.js";

/** Parses the files, collects the graph and checks every rule. The rules run only where every file fits the schema. */
export function checkSeeds(files: readonly SeedFile[], model: Model): { graph: SeedGraph; findings: Finding[] } {
  const { seeds, findings } = parseSeeds(files, model);
  const graph = collectGraph(seeds, model);
  return { graph, findings: findings.length > 0 ? findings : allRules.flatMap((rule) => rule.check(graph, model)) };
}
