import { extractStatements, findIntroduced, type FoundIntroductions } from "../../extract/extract-statements.js";
import type { Extraction, IntroducedThing } from "../../extract/extraction.js";
import { buildLexicon, type Lexicon, type LexiconNode } from "../../extract/names/lexicon.js";
import type { Source } from "../../extract/text/document.js";
import { Turns } from "./turns.js";

/** A paper, as far as whoever reads its words has to know it. */
export interface PaperToRead extends Source {
  /** The ids of what it introduces, or was rejected to introduce. */
  readonly own: readonly string[];
}

/** The part of an extraction that is written. */
export type Said = Pick<Extraction, "introduced" | "relations" | "results">;

/** Names that papers are read with, beside those of the passes before. */
export interface Pass {
  readonly things: readonly LexiconNode[];
  /** What the papers of these places introduce by now. */
  readonly own: readonly (readonly [place: number, id: string])[];
  /** Only papers that asked for one of these names are read; null where all are. */
  readonly keys: readonly string[] | null;
}

/** What papers introduce, by their places. */
export type IntroducedAt = readonly (readonly [place: number, things: readonly IntroducedThing[]])[];

/** Papers that are read together: what they introduce, as often as names come to mean something, and then their statements. */
export interface Share {
  introductions(pass: Pass): Promise<IntroducedAt>;
  /** Tells what the papers say, in their order and some at a time. Nothing else can be asked after it. */
  statements(take: (said: readonly Said[]) => void): Promise<void>;
}

/** How far a share is, since that was last told: of how many papers it is known what they introduce, how many were read, and the statements of these. */
export interface ShareProgress {
  readonly introductions: number;
  readonly papers: number;
  readonly statements: number;
}

/** Is told from time to time how far a share is. */
export type OnShare = (progress: ShareProgress) => void;

/** What a paper introduces, and the keys of names that were asked for to say so. */
interface Introductions extends FoundIntroductions {
  readonly asked: readonly string[];
}

const saidIn = ({ introduced, relations, results }: Extraction): Said => ({ introduced, relations, results });

/** Reads what one paper says, with all names known. */
export const readSaid = ({ own, ...source }: PaperToRead, lexicon: Lexicon): Said =>
  saidIn(extractStatements(source, lexicon, { own: new Set(own) }));

/** So many papers are told of at once. */
const toldAtOnce = 100;

/** A share that is read in this process. */
export class PaperShare implements Share {
  readonly #things: LexiconNode[] = [];
  #lexicon: Lexicon = buildLexicon([]);
  readonly #own: readonly Set<string>[];
  readonly #found: (Introductions | undefined)[] = [];

  constructor(
    readonly papers: readonly PaperToRead[],
    readonly turns: Turns = new Turns(),
    readonly onRead?: OnShare,
  ) {
    this.#own = papers.map(({ own }) => new Set(own));
  }

  async introductions({ things, own, keys }: Pass): Promise<IntroducedAt> {
    this.#things.push(...things);
    this.#lexicon = buildLexicon(this.#things);
    for (const [place, id] of own) this.#own[place]?.add(id);
    const wanted = keys && new Set(keys);
    const found: [number, readonly IntroducedThing[]][] = [];
    let told = 0;
    for (const [place, paper] of this.papers.entries()) {
      if (wanted && this.#found[place]?.asked.some((key) => wanted.has(key)) !== true) continue;
      found.push([place, this.#introducedBy(paper, place).introduced]);
      if (!this.turns.isOver()) continue;
      this.onRead?.({ introductions: found.length - told, papers: 0, statements: 0 });
      told = found.length;
      await this.turns.next();
    }
    return found;
  }

  #introducedBy(paper: PaperToRead, place: number): Introductions {
    const asked = new Set<string>();
    const listening: Lexicon = {
      ...this.#lexicon,
      find: (key) => {
        asked.add(key);
        return this.#lexicon.find(key);
      },
    };
    const introduced = findIntroduced(paper, listening, this.#own[place]);
    const found = { ...introduced, asked: [...asked] };
    this.#found[place] = found;
    return found;
  }

  async statements(take: (said: readonly Said[]) => void): Promise<void> {
    let read: Said[] = [];
    let [papers, statements] = [0, 0];
    for (const [place, paper] of this.papers.entries()) {
      const said = saidIn(extractStatements(paper, this.#lexicon, { known: this.#found[place] }));
      // What was read before its statements are takes more room than all that is written of it.
      this.#found[place] = undefined;
      if (read.push(said) === toldAtOnce) {
        take(read);
        read = [];
      }
      papers += 1;
      statements += said.relations.length + said.results.length;
      if (!this.turns.isOver()) continue;
      this.onRead?.({ introductions: 0, papers, statements });
      [papers, statements] = [0, 0];
      await this.turns.next();
    }
    take(read);
    this.onRead?.({ introductions: 0, papers, statements });
  }
}
