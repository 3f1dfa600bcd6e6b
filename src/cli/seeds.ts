import { papergraph } from "../model/papergraph.js";
import { checkSeeds } from "../seed/check-seeds.js";
import { coverageOf } from "../seed/coverage.js";
import { readSeedFiles } from "../seed/read-seed-files.js";

const folder = process.argv[2] ?? "seeds";
const { graph, findings } = checkSeeds(readSeedFiles(folder), papergraph);
for (const { at, message } of findings) console.error(`${folder}/${at}: ${message}`);
if (findings.length > 0) {
  console.error(`\n${findings.length} findings.`);
  process.exitCode = 1;
} else {
  console.log(coverageOf(graph, papergraph));
}
