import { setImmediate } from "node:timers/promises";
import { extractStatements, findIntroduced, type FoundIntroductions } from "../extract/extract-statements.js";
import type { Extraction, IntroducedThing } from "../extract/extraction.js";
import { buildLexicon, type Lexicon, type LexiconNode } from "../extract/names/lexicon.js";
import type { Source } from "../extract/text/document.js";
import type { Model } from "../model/model.js";
import { normalizeName, slugify, slugOf } from "../model/names.js";
import type { NodeEntry } from "../store/port/write.js";
import type { Reconciled } from "./reconcile.js";

/** A paper whose words are read. */
export interface ReadPaper {
  readonly paper: Reconciled;
  /** The ids of what the graph says that it introduces. */
  readonly introduces: readonly string[];
  /** The ids of what it was rejected to introduce. */
  readonly rejected: readonly string[];
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

/** The share of the reading that finds what papers introduce. */
const introductionsShare = 0.2;

/** No name that the graph takes from a text is longer. */
const maxName = 100;

/**
 * Reads titles and abstracts. What the papers introduce is read of all of them before their statements are: the first import of a text then says
 * what a second one would. A paper is read for that again only where a name that it asked for has come to mean something.
 */
export async function readStatements(
  model: Model,
  papers: readonly ReadPaper[],
  known: readonly LexiconNode[],
  { onRead, signal }: { readonly onRead?: OnRead | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Readings> {
  const read = papers.filter(({ paper: { record } }) => record.title !== null || record.abstract !== null);
  const own = new Map(papers.map(({ paper, introduces, rejected }) => [paper.id, new Set([...introduces, ...rejected])]));
  const turns = new Turns(signal);
  const { nodes, lexicon, found } = await introductionsOf(model, read, known, own, turns, (share, count) =>
    onRead?.(share * introductionsShare, count, 0),
  );
  const extractions = new Map<Reconciled["record"], Said>();
  let statements = 0;
  for (const [index, each] of read.entries()) {
    const { paper } = each;
    const { introduced, relations, results } = extractStatements(sourceOf(paper), lexicon, { known: found.get(each) });
    extractions.set(paper.record, { introduced, relations, results });
    statements += relations.length + results.length;
    if (!turns.isOver()) continue;
    onRead?.(introductionsShare + ((1 - introductionsShare) * (index + 1)) / read.length, index + 1, statements);
    await turns.next();
  }
  return { extractions, nodes, lexicon };
}

/** What a paper introduces, and the keys of names that were asked for to say so. */
interface Introductions extends FoundIntroductions {
  readonly asked: readonly string[];
}

/** The new nodes that papers introduce, and the names of the graph with theirs. What is a paper's own is added to `own`. */
async function introductionsOf(
  model: Model,
  papers: readonly ReadPaper[],
  known: readonly LexiconNode[],
  own: ReadonlyMap<string, Set<string>>,
  turns: Turns,
  onRead: (share: number, papers: number) => void,
): Promise<Pick<Readings, "nodes" | "lexicon"> & { readonly found: ReadonlyMap<ReadPaper, FoundIntroductions> }> {
  const things = [...known];
  const nodes = new Map<string, NodeEntry>();
  const rejected = new Map(papers.map((each) => [each.paper.id, new Set(each.rejected.map(slugOf))]));
  // The id of a node may be made of a name that it has no more: what would get it has to be something else.
  const taken = new Set(known.map(({ id }) => normalizeName(slugOf(id))));
  const found = new Map<ReadPaper, Introductions>();
  let again = papers;
  for (let pass = 1; ; pass += 1) {
    const lexicon = buildLexicon(things);
    for (const [index, each] of again.entries()) {
      const asked: string[] = [];
      const listening: Lexicon = {
        ...lexicon,
        find: (key) => {
          asked.push(key);
          return lexicon.find(key);
        },
      };
      found.set(each, { ...findIntroduced(sourceOf(each.paper), listening, own.get(each.paper.id)), asked });
      if (!turns.isOver()) continue;
      onRead((index + 1) / again.length, index + 1);
      await turns.next();
    }
    const keys = new Set<string>();
    for (const { paper, thing } of newThings(papers, found)) {
      const node = newNode(model, paper, thing, lexicon, taken);
      if (!node || rejected.get(paper.id)?.has(slugOf(node.id)) === true) continue;
      nodes.set(node.id, node);
      own.get(paper.id)?.add(node.id);
      const { name, aliases = [] } = node.values as { name: string; aliases?: readonly string[] };
      for (const text of [name, ...aliases]) keys.add(normalizeName(text));
      for (const text of [name, slugify(name), ...aliases]) taken.add(normalizeName(text));
      things.push({ id: node.id, kind: node.kind, name, aliases });
    }
    if (keys.size === 0 || pass === maxPasses) return { nodes, lexicon, found };
    again = papers.filter((each) => found.get(each)?.asked.some((key) => keys.has(key)));
  }
}

const sourceOf = ({ record: { title, abstract } }: Reconciled): Source => ({ title: title ?? "", abstract: abstract ?? "" });

/** Lets others have their turn while papers are read, and ends where nobody waits for them any more. */
class Turns {
  #started = performance.now();

  constructor(readonly signal: AbortSignal | undefined) {}

  isOver(): boolean {
    return performance.now() - this.#started >= turn;
  }

  async next(): Promise<void> {
    await setImmediate();
    this.signal?.throwIfAborted();
    this.#started = performance.now();
  }
}

/** What papers introduce that the graph does not know: by their titles first, for who names something there has made it. */
function newThings(
  papers: readonly ReadPaper[],
  found: ReadonlyMap<ReadPaper, Introductions>,
): { readonly paper: Reconciled; readonly thing: IntroducedThing }[] {
  return papers
    .flatMap((each) => (found.get(each)?.introduced ?? []).map((thing) => ({ paper: each.paper, thing })))
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
