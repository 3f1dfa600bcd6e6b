import { isWholeName, type Posting } from "./posting.js";

/** Room for so many numbers at first; where more come it is doubled. */
const atFirst = 1_024;

/** Words with their postings, in arrays: these go from one thread to another without a copy. */
export interface GatheredWords {
  readonly texts: readonly string[];
  /** Of each word in how many nodes it stands, of how many it is a whole name, and in how many typing errors are forgiven. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly named: Uint32Array<ArrayBuffer>;
  readonly forgiven: Uint32Array<ArrayBuffer>;
  /** The postings of one word after the other, each in the order of their numbers. */
  readonly postings: Uint32Array<ArrayBuffer>;
}

/** Words of nodes with their postings, while an index is made: a graph has millions of these, so that all stands in arrays of numbers. */
export class WordGatherer {
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();
  /** Of each word the last node in which it was found, the place of the strongest source there, and whether errors are forgiven in that. */
  private lastNode = new Int32Array(atFirst);
  private place = new Uint8Array(atFirst);
  private isForgiven = new Uint8Array(atFirst);
  /** Of each word how many postings it has, and in how many of them errors are forgiven. */
  private count = new Uint32Array(atFirst);
  private forgiven = new Uint32Array(atFirst);
  /** All postings in the order in which they came, and the word of each. */
  private postings = new Uint32Array(atFirst);
  private wordOf = new Uint32Array(atFirst);
  private size = 0;
  private node = 0;
  private own: number[] = [];

  /** The number of a word. */
  readonly find = (text: string): number => {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const word = this.texts.push(text) - 1;
    this.known.set(text, word);
    if (word >= this.count.length) this.makeRoom();
    return word;
  };

  /** Notes words of the node that is looked at: a source by its place, the strongest first. */
  readonly see = (place: number, words: readonly number[], isForgiven: boolean): void => {
    for (const word of words) {
      if (this.lastNode[word] !== this.node + 1) this.own.push(word);
      else if ((this.place[word] ?? 0) <= place) continue;
      this.lastNode[word] = this.node + 1;
      this.place[word] = place;
      this.isForgiven[word] = Number(isForgiven);
    }
  };

  /** Makes postings of what was noted of a node, and goes on to the next one, whose number is greater. */
  closeNode(postingAt: (place: number) => Posting): void {
    if (this.size + this.own.length > this.postings.length) {
      const room = 2 * (this.size + this.own.length);
      [this.postings, this.wordOf] = [grown(this.postings, new Uint32Array(room)), grown(this.wordOf, new Uint32Array(room))];
    }
    for (const word of this.own) {
      this.postings[this.size] = postingAt(this.place[word] ?? 0);
      this.wordOf[this.size++] = word;
      this.count[word] = (this.count[word] ?? 0) + 1;
      this.forgiven[word] = (this.forgiven[word] ?? 0) + (this.isForgiven[word] ?? 0);
    }
    this.own = [];
    this.node += 1;
  }

  /** Every word with its postings. */
  end(): GatheredWords {
    const { texts, size, postings, wordOf } = this;
    const counts = this.count.slice(0, texts.length);
    const next = new Uint32Array(texts.length);
    for (let word = 1; word < texts.length; word += 1) next[word] = (next[word - 1] ?? 0) + (counts[word - 1] ?? 0);
    const sorted = new Uint32Array(size);
    const named = new Uint32Array(texts.length);
    for (let at = 0; at < size; at += 1) {
      const [each, word] = [postings[at] ?? 0, wordOf[at] ?? 0];
      const place = next[word] ?? 0;
      sorted[place] = each;
      next[word] = place + 1;
      if (isWholeName(each)) named[word] = (named[word] ?? 0) + 1;
    }
    return { texts, counts, named, forgiven: this.forgiven.slice(0, texts.length), postings: sorted };
  }

  private makeRoom(): void {
    const room = 2 * this.count.length;
    this.lastNode = grown(this.lastNode, new Int32Array(room));
    this.place = grown(this.place, new Uint8Array(room));
    this.isForgiven = grown(this.isForgiven, new Uint8Array(room));
    this.count = grown(this.count, new Uint32Array(room));
    this.forgiven = grown(this.forgiven, new Uint32Array(room));
  }
}

function grown<T extends Int32Array | Uint8Array | Uint32Array>(numbers: T, room: T): T {
  room.set(numbers);
  return room;
}

/** Each word with its own postings. */
export function* wordsIn({ texts, counts, named, forgiven, postings }: GatheredWords): Iterable<{
  readonly text: string;
  readonly postings: Uint32Array;
  readonly named: number;
  readonly forgiven: number;
}> {
  let start = 0;
  for (const [word, text] of texts.entries()) {
    const end = start + (counts[word] ?? 0);
    yield { text, postings: postings.subarray(start, end), named: named[word] ?? 0, forgiven: forgiven[word] ?? 0 };
    start = end;
  }
}
