/** Numbers of every node, by its own number, all of them 0 at first. */
export class Scratch {
  readonly best: Uint32Array;
  readonly weight: Int32Array;
  readonly depth: Uint8Array;
  /** The tier of a node that is called as the question is. */
  readonly tier: Uint8Array;
  /** How many words of the question a node has, and how many of them as they are. */
  readonly matched: Uint8Array;
  readonly whole: Uint8Array;
  /** How the word that is looked at was matched: which word it is, how well, and how far from the name. Of a name the latter alone. */
  readonly slot: Uint8Array;
  readonly quality: Uint8Array;
  readonly slotDepth: Uint8Array;

  constructor(readonly limit: number) {
    this.best = new Uint32Array(limit);
    this.weight = new Int32Array(limit);
    this.depth = new Uint8Array(limit);
    this.tier = new Uint8Array(limit);
    this.matched = new Uint8Array(limit);
    this.whole = new Uint8Array(limit);
    this.slot = new Uint8Array(limit);
    this.quality = new Uint8Array(limit);
    this.slotDepth = new Uint8Array(limit);
  }
}

/** To set so many times as many numbers to 0, one after the other, takes as long as to set some. */
const sparse = 16;

/** One that nobody needs. To make another takes longer than to count what few words find. */
let spare: Scratch | undefined;

/** Numbers of nodes below a limit. */
export function takeScratch(limit: number): Scratch {
  const taken = spare?.limit === limit ? spare : new Scratch(limit);
  spare = undefined;
  return taken;
}

/** Makes numbers as they were at first, where only nodes with these numbers have others, and keeps them for the next question. */
export function giveBack(scratch: Scratch, numbers: readonly number[]): void {
  const { limit, best, weight, depth, tier, matched, whole, slot, quality, slotDepth } = scratch;
  const all = [best, weight, depth, tier, matched, whole, slot, quality, slotDepth];
  if (numbers.length * sparse > limit) for (const each of all) each.fill(0);
  else for (const each of all) for (const number of numbers) each[number] = 0;
  spare = scratch;
}
