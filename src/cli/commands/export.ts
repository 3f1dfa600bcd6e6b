import { PapergraphError } from "../../errors.js";
import { exportFiles, readChoice } from "../../export/files/export-files.js";
import { storeSettings, type Call, type Command } from "../command.js";
import { contributedToSeeds } from "../contributed-to-seeds.js";
import { exportFileFor, graphToFile } from "../graph-to-file.js";

/** Carries the graph, or what was contributed to it, elsewhere. */
export const exportCommand: Command = {
  synopsis: "graph.jsonl | papers.bib | results.csv | graph.graphml | graph.jsonld | - | --contributed FOLDER",
  about: [
    "Writes the graph into a file, of the sort that its end says: the whole graph with its history, which import puts into another store; papers as",
    "BibTeX; results as a table; the graph for Gephi or networkx; or as JSON-LD. - is the standard output. Or:",
    "Writes what was contributed through the API into the seed files of a folder, to be reviewed and committed. A start with these seeds then takes it",
    "out of the log. The folder holds the seeds that the graph was filled from; where there is none yet, they are copied there first.",
  ].join("\n"),
  options: {
    as: { type: "string", value: "SORT", says: `Of what sort the file is: ${Object.keys(exportFiles).join(", ")}.` },
    filter: { type: "string", value: "JSON", says: 'Which papers or results, as the API takes it: \'{"year": {"gte": 2024}}\'.' },
    about: { type: "string", value: "REF", says: "Of what the graph is to hold the neighbourhood: flashattention." },
    depth: { type: "string", value: "STEPS", says: "How far that reaches; 1 without it." },
    "max-nodes": { type: "string", value: "NUMBER", says: "How many nodes it may hold; 1,000 at most." },
    base: { type: "string", value: "ADDRESS", says: "For JSON-LD: where the pages of things are, such as https://graph.example.org/." },
    contributed: { type: "string", value: "FOLDER", says: "The folder of seeds to write contributions into." },
  },
  settings: storeSettings,
  exitCodes: { 2: "It is done, but some writes stay in the log; lines say which, and why." },
  run: exportGraph,
};

async function exportGraph(call: Call): Promise<number> {
  const folder = call.text("contributed");
  const [path, ...more] = call.positionals;
  if (folder !== undefined && path === undefined) return contributedToSeeds(call.config(), folder);
  if (folder !== undefined || path === undefined || more.length > 0)
    throw new PapergraphError("CONFIG_INVALID", "Name one file to write, or a folder of seeds: papergraph export --contributed seeds/");
  const name = call.text("as") ?? exportFileFor(path);
  const flags = { filter: "filter", about: "about", depth: "depth", maxNodes: "max-nodes" };
  const given = Object.entries(flags).flatMap(([each, flag]) => (call.text(flag) === undefined ? [] : [[each, call.text(flag)]]));
  const base = call.text("base");
  if (base !== undefined && !/^https?:\/\/\S+\/$/.test(base))
    throw new PapergraphError("CONFIG_INVALID", `--base ${base} is no address that ends with a slash.`);
  const choice = readChoice(name, Object.fromEntries(given) as Readonly<Record<string, string>>);
  return graphToFile(call.config(), path, { name, choice, ...(base !== undefined && { base }) });
}
