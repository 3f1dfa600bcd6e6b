import { PapergraphError } from "../../errors.js";
import { storeSettings, type Call, type Command } from "../command.js";
import { contributedToSeeds } from "../contributed-to-seeds.js";
import { graphToFile } from "../graph-to-file.js";

/** Carries the graph, or what was contributed to it, elsewhere. */
export const exportCommand: Command = {
  synopsis: "graph.jsonl | --contributed FOLDER",
  about: [
    "Writes the whole graph with its history into a file, which import puts into another store. Or:",
    "Writes what was contributed through the API into the seed files of a folder, to be reviewed and committed. A start with these seeds then takes it",
    "out of the log. The folder holds the seeds that the graph was filled from; where there is none yet, they are copied there first.",
  ].join("\n"),
  options: { contributed: { type: "string", value: "FOLDER", says: "The folder of seeds to write contributions into." } },
  settings: storeSettings,
  exitCodes: { 2: "It is done, but some writes stay in the log; lines say which, and why." },
  run: exportGraph,
};

async function exportGraph(call: Call): Promise<number> {
  const folder = call.text("contributed");
  const [file, ...more] = call.positionals;
  if (folder !== undefined && file === undefined) return contributedToSeeds(call.config(), folder);
  if (folder === undefined && file !== undefined && more.length === 0) return graphToFile(call.config(), file);
  throw new PapergraphError("CONFIG_INVALID", "Name one file to write, or a folder of seeds: papergraph export --contributed seeds/");
}
