import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { Config } from "../config.js";
import { graphFileStart, readGraphLines } from "../export/graph-lines.js";
import { papergraph } from "../model/papergraph.js";
import { openTransfer } from "../store/open-store.js";

/** Bytes that are read at once. */
const blockSize = 1_000_000;

/** Whether a file holds a whole graph, as `export` writes it. */
export function isGraphFile(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(graphFileStart.length);
    readSync(file, start);
    return start.toString() === graphFileStart;
  } finally {
    closeSync(file);
  }
}

/** Puts the graph of a file in the place of that of the configured store, whole or not at all. Answers the exit code. */
export async function graphFromFile(config: Config, path: string, dryRun: boolean): Promise<number> {
  const { graph, history, fingerprint } = readGraphLines(papergraph, linesOf(path));
  const size = `${graph.nodes.length} nodes, ${graph.edges.length} relations and links, ${history.length} lines of history`;
  if (dryRun) {
    console.log(`${path} is whole: ${size}.`);
    return 0;
  }
  const transfer = await openTransfer(config, papergraph);
  try {
    await transfer.replace(graph, history, fingerprint);
    console.log(`${transfer.description} holds the graph of ${path}: ${size}.`);
    return 0;
  } finally {
    await transfer.close();
  }
}

/** The lines of a file, read block by block. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const [block, decoder] = [Buffer.alloc(blockSize), new StringDecoder("utf8")];
    let rest = "";
    for (let size = readSync(file, block); size > 0; size = readSync(file, block)) {
      const lines = (rest + decoder.write(block.subarray(0, size))).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(file);
  }
}
