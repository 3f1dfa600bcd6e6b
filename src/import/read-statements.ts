import type { IntroducedThing } from "../extract/extraction.js";
import { buildLexicon, type Lexicon, type LexiconNode } from "../extract/names/lexicon.js";
import type { Model } from "../model/model.js";
import { normalizeName, slugify, slugOf } from "../model/names.js";
import type { NodeEntry } from "../store/port/write.js";
import type { Described } from "./kept-abstracts.js";
import { PaperShare, type OnShare, type PaperToRead, type Said, type Share } from "./reading/paper-share.js";
import { Turns } from "./reading/turns.js";

/** A paper whose words are read. */
export interface ReadPaper {
  readonly paper: Described;
  /** The ids of what the graph says that it introduces. */
  readonly introduces: readonly string[];
  /** The ids of what it was rejected to introduce. */
  readonly rejected: readonly string[];
}

/** What was read out of papers, and the nodes that they introduce. */
export interface Readings {
  /** What a paper says, by its place among all that were given. */
  readonly saidAt: (index: number) => Said | undefined;
  /** New nodes, each under its id. */
  readonly nodes: ReadonlyMap<string, NodeEntry>;
  readonly lexicon: Lexicon;
}

/** Is told how far the reading is, from 0 to 1, how many papers that are and how many statements. */
export type OnRead = (share: number, papers: number, statements: number) => void;

/** Has papers read beside this process. */
export type ReadElsewhere = (papers: readonly PaperToRead[], signal: AbortSignal | undefined, onRead: OnShare) => Share;

/** How papers are read. */
export interface ReadingOptions {
  readonly onRead?: OnRead | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Reads one half of many papers. */
  readonly elsewhere?: ReadElsewhere | undefined;
}

/** Fewer papers are read before another process has begun. */
const fewPapers = 400;

/** How often papers are read again because of names that others introduce. */
const maxPasses = 4;

/** The share of the reading that finds what papers introduce. */
const introductionsShare = 0.4;

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
  options: ReadingOptions = {},
): Promise<Readings> {
  const read = papers.filter(({ paper: { record } }) => record.title !== null || record.abstract !== null);
  const shares = sharesOf(read, options);
  const { nodes, lexicon } = await introductionsOf(model, read, known, shares);
  const said = await Promise.all(shares.map(saidBy));
  const places = new Map(read.map((paper, place) => [paper, place]));
  const saidAt = (index: number): Said | undefined => {
    const paper = papers[index];
    const place = paper && places.get(paper);
    return place === undefined ? undefined : said[place % shares.length]?.at(Math.floor(place / shares.length));
  };
  return { saidAt, nodes, lexicon };
}

async function saidBy(share: Share): Promise<Said[]> {
  const all: Said[] = [];
  await share.statements((said) => {
    for (const each of said) all.push(each);
  });
  return all;
}

/** The papers dealt out to those who read them: one in turn to each. */
function sharesOf(read: readonly ReadPaper[], { onRead, signal, elsewhere }: ReadingOptions): Share[] {
  const count = elsewhere && read.length >= fewPapers ? 2 : 1;
  const dealt = Array.from({ length: count }, (_, share) => read.filter((_paper, index) => index % count === share).map(toRead));
  const done = { introductions: 0, papers: 0, statements: 0 };
  const note: OnShare = (more) => {
    // Some papers are read again for what they introduce.
    done.introductions = Math.min(read.length, done.introductions + more.introductions);
    done.papers += more.papers;
    done.statements += more.statements;
    const share = (introductionsShare * done.introductions + (1 - introductionsShare) * done.papers) / read.length;
    onRead?.(share, done.papers > 0 ? done.papers : done.introductions, done.statements);
  };
  const turns = new Turns(signal);
  return dealt.map((own, index) => (elsewhere && index > 0 ? elsewhere(own, signal, note) : new PaperShare(own, turns, note)));
}

const toRead = ({ paper: { record, abstract }, introduces, rejected }: ReadPaper): PaperToRead => ({
  ...{ title: record.title ?? "", abstract: abstract ?? "" },
  own: [...introduces, ...rejected],
});

/** The new nodes that papers introduce, and the names of the graph with theirs. */
async function introductionsOf(
  model: Model,
  papers: readonly ReadPaper[],
  known: readonly LexiconNode[],
  shares: readonly Share[],
): Promise<Pick<Readings, "nodes" | "lexicon">> {
  const things = [...known];
  const nodes = new Map<string, NodeEntry>();
  // The id of a node may be made of a name that it has no more: what would get it has to be something else.
  const taken = new Set(known.map(({ id }) => normalizeName(slugOf(id))));
  const found = new Map<number, readonly IntroducedThing[]>();
  // Two records may speak of one paper of the graph.
  const places = Map.groupBy(papers.keys(), (index) => papers[index]?.paper.id ?? "");
  let added: readonly LexiconNode[] = known;
  let own: readonly (readonly [index: number, id: string])[] = [];
  let keys: ReadonlySet<string> | null = null;
  for (let pass = 1; ; pass += 1) {
    const lexicon = buildLexicon(things);
    const read = await Promise.all(
      shares.map((share, at) =>
        share.introductions({
          things: added,
          own: own.flatMap(([index, id]) => (index % shares.length === at ? [[Math.floor(index / shares.length), id] as const] : [])),
          keys: keys && [...keys],
        }),
      ),
    );
    for (const [at, each] of read.entries()) for (const [place, introduced] of each) found.set(place * shares.length + at, introduced);
    const named = namedAnew(model, newThings(papers, found), lexicon, taken);
    for (const { node } of named) nodes.set(node.id, node);
    added = named.map(({ thing }) => thing);
    own = named.flatMap(({ index, node }) => (places.get(papers[index]?.paper.id ?? "") ?? []).map((place) => [place, node.id] as const));
    keys = new Set(named.flatMap(namesOf));
    things.push(...added);
    if (keys.size === 0 || pass === maxPasses) return { nodes, lexicon };
  }
}

/** A new node, the name by which it is known from now on, and where the paper stands that introduces it. */
interface Named {
  readonly index: number;
  readonly node: NodeEntry & { readonly id: string };
  readonly thing: LexiconNode;
}

function namedAnew(model: Model, things: readonly NewThing[], lexicon: Lexicon, taken: Set<string>): Named[] {
  return things.flatMap(({ index, paper: { paper, rejected }, thing: introduced }) => {
    const node = newNode(model, paper, introduced, lexicon, taken);
    if (!node || rejected.some((each) => slugOf(each) === slugOf(node.id))) return [];
    const { name, aliases = [] } = node.values as { name: string; aliases?: readonly string[] };
    for (const text of [name, slugify(name), ...aliases]) taken.add(normalizeName(text));
    return [{ index, node, thing: { id: node.id, kind: node.kind, name, aliases } }];
  });
}

const namesOf = ({ thing: { name, aliases } }: Named): string[] => [name, ...aliases].map(normalizeName);

interface NewThing {
  readonly index: number;
  readonly paper: ReadPaper;
  readonly thing: IntroducedThing;
}

/** What papers introduce that the graph does not know: by their titles first, for who names something there has made it. */
function newThings(papers: readonly ReadPaper[], found: ReadonlyMap<number, readonly IntroducedThing[]>): NewThing[] {
  return papers
    .flatMap((paper, index) => (found.get(index) ?? []).map((thing) => ({ index, paper, thing })))
    .filter(({ thing }) => thing.thing.id === null)
    .sort((one, other) => Number(one.thing.evidence.part !== "TITLE") - Number(other.thing.evidence.part !== "TITLE"));
}

/** The node of something that a paper introduces under a name of its own; null where something goes by that already. */
function newNode(
  model: Model,
  { title }: Described,
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
