import { setImmediate } from "node:timers/promises";
import { extractStatements } from "../extract/extract-statements.js";
import type { Extraction, IntroducedThing } from "../extract/extraction.js";
import { buildLexicon, type Lexicon, type LexiconNode } from "../extract/names/lexicon.js";
import type { Model } from "../model/model.js";
import { normalizeName, slugify, slugOf } from "../model/names.js";
import type { NodeEntry } from "../store/port/write.js";
import type { Reconciled } from "./reconcile.js";

/** A paper whose words are read. */
export interface ReadPaper {
  readonly paper: Reconciled;
  /** The ids of what the graph says that it introduces. */
  readonly introduces: readonly string[];
}

/** What was read out of papers, and the nodes that they introduce. */
export interface Readings {
  readonly extractions: ReadonlyMap<Reconciled["record"], Said>;
  /** New nodes, each under its id. */
  readonly nodes: ReadonlyMap<string, NodeEntry>;
  readonly lexicon: Lexicon;
}

/** The part of an extraction that is written. */
export type Said = Pick<Extraction, "introduced" | "relations" | "results">;

/** Is told how far the reading is, from 0 to 1, how many papers that are and how many statements. */
export type OnRead = (share: number, papers: number, statements: number) => void;

/** How often papers are read again because of names that others introduce. */
const maxPasses = 4;

/** How long papers are read before others have a turn, in milliseconds. */
const turn = 20;

/** No name that the graph takes from a text is longer. */
const maxName = 100;

/**
 * Reads titles and abstracts. What the papers introduce is read of all of them before their statements are: the first import of a text then says
 * what a second one would.
 */
export async function readStatements(
  model: Model,
  papers: readonly ReadPaper[],
  known: readonly LexiconNode[],
  { onRead, signal }: { readonly onRead?: OnRead | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Readings> {
  const things = [...known];
  const nodes = new Map<string, NodeEntry>();
  const own = new Map(papers.map(({ paper, introduces }) => [paper.id, new Set(introduces)]));
  const extractions = new Map<Reconciled["record"], Said>();
  // The id of a node may be made of a name that it has no more: what would get it has to be something else.
  const taken = new Set(known.map(({ id }) => normalizeName(slugOf(id))));
  let started = performance.now();
  for (let pass = 1; ; pass += 1) {
    const lexicon = buildLexicon(things);
    let statements = 0;
    for (const [index, { paper }] of papers.entries()) {
      const { record, id } = paper;
      if (record.title === null && record.abstract === null) continue;
      const source = { title: record.title ?? "", abstract: record.abstract ?? "" };
      const { introduced, relations, results } = extractStatements(source, lexicon, { own: own.get(id) ?? new Set() });
      extractions.set(record, { introduced, relations, results });
      statements += relations.length + results.length;
      if (performance.now() - started < turn) continue;
      // What is introduced is read first, then what is said of it.
      onRead?.((Math.min(pass, 2) - 1 + (index + 1) / papers.length) / 2, index + 1, statements);
      await setImmediate();
      signal?.throwIfAborted();
      started = performance.now();
    }
    const before = nodes.size;
    for (const { paper, thing } of newThings(papers, extractions)) {
      const node = newNode(model, paper, thing, lexicon, taken);
      if (!node) continue;
      nodes.set(node.id, node);
      own.get(paper.id)?.add(node.id);
      const { name, aliases = [] } = node.values as { name: string; aliases?: readonly string[] };
      for (const each of [name, slugify(name), ...aliases]) taken.add(normalizeName(each));
      things.push({ id: node.id, kind: node.kind, name, aliases });
    }
    if (nodes.size === before || pass === maxPasses) return { extractions, nodes, lexicon };
  }
}

/** What papers introduce that the graph does not know: by their titles first, for who names something there has made it. */
function newThings(
  papers: readonly ReadPaper[],
  extractions: Readings["extractions"],
): { readonly paper: Reconciled; readonly thing: IntroducedThing }[] {
  const found = papers.flatMap(({ paper }) => (extractions.get(paper.record)?.introduced ?? []).map((thing) => ({ paper, thing })));
  return found
    .filter(({ thing }) => thing.thing.id === null)
    .sort((one, other) => Number(one.thing.evidence.part !== "TITLE") - Number(other.thing.evidence.part !== "TITLE"));
}

/** The node of something that a paper introduces under a name of its own; null where something goes by that already. */
function newNode(
  model: Model,
  { title }: Reconciled,
  { thing: { kind, name }, aliases, properties }: IntroducedThing,
  lexicon: Lexicon,
  taken: ReadonlySet<string>,
): (NodeEntry & { readonly id: string }) | null {
  const isFree = (text: string): boolean => {
    const key = normalizeName(text);
    return text.length <= maxName && key !== "" && !taken.has(key) && lexicon.find(key).length === 0;
  };
  const slug = slugify(name);
  const id = `${model.typeOfKind(kind).name.toLowerCase()}:${slug}`;
  if (slug === "" || !isFree(name) || !isFree(slug) || normalizeName(name) === normalizeName(title)) return null;
  const others = aliases.filter((alias) => isFree(alias) && normalizeName(alias) !== normalizeName(title));
  return { kind, id, values: { name, ...(others.length > 0 && { aliases: others }), ...properties } };
}
