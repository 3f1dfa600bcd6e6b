import type { IntroducedThing } from "../extract/extraction.js";
import { buildLexicon, type Lexicon, type LexiconNode } from "../extract/names/lexicon.js";
import type { Model } from "../model/model.js";
import { normalizeName, slugify, slugOf } from "../model/names.js";
import type { NodeEntry } from "../store/port/write.js";
import { PackedList } from "./packed-list.js";
import type { Described } from "./kept-abstracts.js";
import { PaperShare, readSaid, type OnShare, type PaperToRead, type Said, type Share } from "./reading/paper-share.js";
import { Turns } from "./reading/turns.js";

/** A paper whose words are read. */
export interface ReadPaper {
  readonly paper: Described;
  /** The ids of what the graph says that it introduces. */
  readonly introduces: readonly string[];
  /** The ids of what it was rejected to introduce. */
  readonly rejected: readonly string[];
}

/** The names that papers are read with. */
export interface Names {
  /** What papers introduce: new nodes, each under its id. */
  readonly nodes: ReadonlyMap<string, NodeEntry>;
  readonly lexicon: Lexicon;
}

/** What was read out of papers. What they say is let go of: what is made of it takes as much memory. */
export interface Readings<Made> extends Names {
  /** What was made of what each paper says, by its place among all that were given. */
  readonly made: PackedList<Made>;
  /** Reads again what a paper says. */
  readonly saidAt: (index: number) => Said | undefined;
}

/** Makes something of what papers say, once it is known by which names they are read. */
export type MakeOf<Made> = (names: Names) => (index: number, said: Said) => Made;

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
export async function readStatements<Made>(
  model: Model,
  papers: readonly ReadPaper[],
  known: readonly LexiconNode[],
  make: MakeOf<Made>,
  options: ReadingOptions = {},
): Promise<Readings<Made>> {
  const read = [...papers.entries()].filter(([, { paper }]) => paper.record.title !== null || paper.record.abstract !== null);
  const all = read.map(([, paper]) => paper);
  const shares = sharesOf(all, options);
  const { nodes, lexicon, told } = await introductionsOf(model, all, known, shares);
  const makeFrom = make({ nodes, lexicon });
  const made = new PackedList<Made>();
  const note = (share: number): ((said: readonly Said[]) => void) => {
    let place = share;
    return (said) => {
      for (const each of said) {
        const [index = 0] = read[place] ?? [];
        made.set(index, makeFrom(index, each));
        place += shares.length;
      }
    };
  };
  await Promise.all(shares.map((share, at) => share.statements(note(at))));
  return { made, saidAt: readingAgain(new Map(read.map(([index], place) => [index, place])), papers, told, lexicon), nodes, lexicon };
}

/** Reads papers again one by one. It stands by itself, so that nothing else of the reading is held for it. */
function readingAgain(
  places: ReadonlyMap<number, number>,
  papers: readonly ReadPaper[],
  told: ReadonlyMap<number, readonly string[]>,
  lexicon: Lexicon,
): (index: number) => Said | undefined {
  return (index) => {
    const [place, paper] = [places.get(index), papers[index]];
    if (place === undefined || !paper) return undefined;
    const { own, ...words } = toRead(paper);
    return readSaid({ ...words, own: [...own, ...(told.get(place) ?? [])] }, lexicon);
  };
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

/** A paper with the title and the abstract that the graph has of it: whatever a record calls it, it says the same at the same places. */
const toRead = ({ paper: { title, abstract }, introduces, rejected }: ReadPaper): PaperToRead => ({
  ...{ title, abstract: abstract ?? "" },
  own: [...introduces, ...rejected],
});

/** The new nodes that papers introduce, and the names of the graph with theirs. `told` are those that each paper, by its place, was read with as its own. */
async function introductionsOf(
  model: Model,
  papers: readonly ReadPaper[],
  known: readonly LexiconNode[],
  shares: readonly Share[],
): Promise<Names & { readonly told: ReadonlyMap<number, readonly string[]> }> {
  const things = [...known];
  const nodes = new Map<string, NodeEntry>();
  // The id of a node may be made of a name that it has no more: what would get it has to be something else.
  const taken = new Set(known.map(({ id }) => normalizeName(slugOf(id))));
  const found = new Map<number, readonly IntroducedThing[]>();
  const told = new Map<number, string[]>();
  // Two records may speak of one paper of the graph.
  const places = Map.groupBy(papers.keys(), (index) => papers[index]?.paper.id ?? "");
  let added: readonly LexiconNode[] = known;
  let own: readonly (readonly [index: number, id: string])[] = [];
  let keys: ReadonlySet<string> | null = null;
  for (let pass = 1; ; pass += 1) {
    const lexicon = buildLexicon(things);
    for (const [index, id] of own) told.set(index, [...(told.get(index) ?? []), id]);
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
    if (keys.size === 0 || pass === maxPasses) return { nodes, lexicon, told };
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
