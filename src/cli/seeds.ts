import { papergraph } from "../model/papergraph.js";
import { checkSeeds } from "../seed/check-seeds.js";
import { coverageOf } from "../seed/coverage.js";
import { readSeedFiles } from "../seed/read-seed-files.js";

const folder = process.argv[2] ?? "seeds";
const { graph, findings } = checkSeeds(readSeedFiles(folder), papergraph);
for (const { file, message } of findings) console.error(`${folder}/${file}: ${message}`);
if (findings.length > 0) {
  console.error(`\n${findings.length} findings.`);
  process.exitCode = 1;
} else {
  console.log(coverageOf(graph, papergraph));
}
