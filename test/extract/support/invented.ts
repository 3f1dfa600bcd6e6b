import { extractStatements } from "../../../src/extract/extract-statements.js";
import type { Extraction } from "../../../src/extract/extraction.js";
import { buildLexicon, type LexiconNode } from "../../../src/extract/names/lexicon.js";

const node = (id: string, kind: string, name: string, ...aliases: string[]): LexiconNode => ({ id, kind, name, aliases });

/** Things that no paper ever named: what invented sentences speak of. */
export const inventedNodes: readonly LexiconNode[] = [
  node("technique:qux", "TECHNIQUE", "Qux"),
  node("technique:zed", "TECHNIQUE", "Zed"),
  node("technique:quxsort", "TECHNIQUE", "QuxSort"),
  node("technique:fastsort", "TECHNIQUE", "FastSort"),
  node("technique:grid-parallelism", "TECHNIQUE", "grid parallelism"),
  node("technique:ring-parallelism", "TECHNIQUE", "ring parallelism"),
  node("system:quxlib", "SYSTEM", "QuxLib"),
  node("hardware:bar9", "HARDWARE", "Bar9"),
  node("hardware:bar-core", "HARDWARE", "Bar Core", "Bar Cores"),
  node("hardware:bar7", "HARDWARE", "Bar7"),
  node("hardware:fpga", "HARDWARE", "FPGA", "FPGAs"),
  node("hardware:gpu", "HARDWARE", "GPU", "GPUs"),
  node("model:zed-7b", "MODEL", "Zed-7B"),
  node("model:zed-13b", "MODEL", "Zed-13B"),
  node("benchmark:wikibar", "BENCHMARK", "WikiBar"),
  node("benchmark:bookbar", "BENCHMARK", "BookBar"),
];

export const inventedLexicon = buildLexicon(inventedNodes);

/** Reads a text that is written as `TITLE …` and `TEXT …`, or a sentence alone; every rule speaks. */
export function read(text: string, lexicon = inventedLexicon): Extraction {
  const parts = /^TITLE (?<title>.*)\nTEXT (?<text>[^]*)$/u.exec(text)?.groups;
  return extractStatements({ title: parts?.["title"] ?? "A Title", abstract: parts?.["text"] ?? text }, lexicon, { minPrecision: 0 });
}
