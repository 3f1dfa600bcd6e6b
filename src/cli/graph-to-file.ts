import { open, rename, rm } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Config } from "../config.js";
import { isErrorCode, PapergraphError } from "../errors.js";
import type { AskData } from "../export/files/ask-pages.js";
import { exportFiles, type ExportChoice, type ExportFile } from "../export/files/export-files.js";
import { graphLines } from "../export/graph-lines.js";
import { openGraph } from "../library.js";
import { papergraph } from "../model/papergraph.js";
import { openTransfer } from "../store/open-store.js";
import { Progress } from "./progress.js";

/** Where the pages of things are for whoever says nothing of it. */
const defaultBase = "https://papergraph.invalid/";

/** What a file is to hold. */
export interface WhatToWrite {
  /** Of what sort it is: one of the names of `exportFiles`; what the end of its path says without it. */
  readonly name?: string;
  readonly choice?: ExportChoice;
  readonly base?: string;
}

/** The sort of a file by its end; a whole graph where nothing says another. */
export function exportFileFor(path: string): string {
  const end = /\.[a-z]+$/i.exec(basename(path))?.[0].toLowerCase();
  return Object.keys(exportFiles).find((name) => end !== undefined && name.endsWith(end)) ?? "graph.jsonl";
}

/**
 * Writes the graph of the configured store, or a part of it, into a file, which stands there once it is whole; `-` is the standard output. Answers the
 * exit code.
 */
export async function graphToFile(config: Config, path: string, what: WhatToWrite = {}): Promise<number> {
  const { name = exportFileFor(path), choice = {}, base = defaultBase } = what;
  const file = exportFiles[name];
  if (!file) throw new PapergraphError("CONFIG_INVALID", `${name} is none of ${Object.keys(exportFiles).join(", ")}.`);
  const transfer = await openTransfer(config, papergraph);
  const graph = lazily(() => openGraph({ ...config, ...(config.neo4j && { neo4j: config.neo4j }) }));
  try {
    const fingerprint = await transfer.curatedFingerprint();
    if (fingerprint === null) throw new PapergraphError("CONFIG_INVALID", `${transfer.description} holds no graph yet.`);
    const ask: AskData = async (query, variables) => {
      const { data, errors: [error] = [] } = await (await graph.get()).ask({ query, variables });
      if (data && !error) return data;
      const code = error?.extensions["code"];
      throw new PapergraphError(isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR", error?.message ?? "There is no answer.");
    };
    const source = { model: papergraph, ask, carry: transfer.carry.bind(transfer), fingerprint, base };
    const size = await writeTo(path, textOf(name, file, source, choice), file);
    if (path !== "-") console.log(`${path} holds ${transfer.description}: ${size}.`);
    return 0;
  } finally {
    await graph.end((each) => each.close());
    await transfer.close();
  }
}

/** Here a whole graph has its history: who reads the store may read that. */
const textOf = (
  name: string,
  file: ExportFile,
  source: Parameters<ExportFile["write"]>[0],
  choice: ExportChoice,
): AsyncGenerator<string> =>
  name === "graph.jsonl" ? graphLines(source.carry({ history: true }), source.fingerprint) : file.write(source, choice);

/** How many of its things a file has after so many parts. */
function sizeAfter(parts: number, { part: [one, many], frame }: ExportFile): string {
  const count = Math.max(0, parts - frame);
  return `${count} ${count === 1 ? one : many}`;
}

/** Writes a text to a path; into its place once it is whole. Answers how much it holds. */
async function writeTo(path: string, text: AsyncGenerator<string>, sort: ExportFile): Promise<string> {
  let parts = 0;
  if (path === "-") {
    await pipeline(text, process.stdout, { end: false });
    return "";
  }
  const progress = new Progress(process.stderr);
  const draft = `${path}.new`;
  try {
    const file = await open(draft, "w");
    try {
      for await (const part of text) {
        await file.write(part);
        progress.show(0, sizeAfter((parts += 1), sort));
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    progress.end();
  }
  return sizeAfter(parts, sort);
}

/** Something that is made once it is asked for, and ended if it was. */
function lazily<T>(make: () => Promise<T>): { get(): Promise<T>; end(close: (made: T) => Promise<void>): Promise<void> } {
  let made: Promise<T> | undefined;
  return {
    get: () => (made ??= make()),
    end: async (close) => {
      if (made) await close(await made);
    },
  };
}
