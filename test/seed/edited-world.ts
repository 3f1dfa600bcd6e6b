import { papergraph } from "../../src/model/papergraph.js";
import { collectGraph } from "../../src/seed/collect-graph.js";
import { parseSeeds } from "../../src/seed/parse-seeds.js";
import { readSeedFiles, type SeedFile } from "../../src/seed/read-seed-files.js";
import type { SeedGraph } from "../../src/seed/seed-graph.js";
import { worldFolder } from "../world/world.js";

/** One change of a file of the tiny graph: `find` has to be in it. */
export interface Edit {
  readonly path: string;
  readonly find: string;
  readonly put: string;
}

/** The seed files of the tiny graph, edited. */
export function editedFiles(edits: readonly Edit[] = []): SeedFile[] {
  return readSeedFiles(worldFolder).map((file) => ({
    ...file,
    text: edits
      .filter((edit) => edit.path === file.path)
      .reduce((text, { find, put }) => {
        if (!text.includes(find)) throw new Error(`${file.path} does not hold ${find}`);
        return text.replace(find, put);
      }, file.text),
  }));
}

/** The graph of these files, which all have to fit the seed schema. */
export function graphOf(files: readonly SeedFile[]): SeedGraph {
  const { seeds, findings } = parseSeeds(files, papergraph);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return collectGraph(seeds, papergraph);
}

/** The tiny graph, edited, before any rule is checked. */
export const editedGraph = (...edits: readonly Edit[]): SeedGraph => graphOf(editedFiles(edits));
