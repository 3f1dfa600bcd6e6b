/** How often something was right, wrong and missing. */
export interface Tally {
  right: number;
  wrong: number;
  missing: number;
}

/** Tallies by name. */
export class Tallies {
  readonly #byName = new Map<string, Tally>();

  add(name: string, outcome: keyof Tally, count = 1): void {
    const tally = this.#byName.get(name) ?? { right: 0, wrong: 0, missing: 0 };
    tally[outcome] += count;
    this.#byName.set(name, tally);
  }

  get(name: string): Tally {
    return this.#byName.get(name) ?? { right: 0, wrong: 0, missing: 0 };
  }

  names(): string[] {
    return [...this.#byName.keys()].sort();
  }
}

/** The share of what was said that is right; null where nothing was said. */
export const precision = ({ right, wrong }: Tally): number | null => (right + wrong === 0 ? null : right / (right + wrong));

/** The share of what is to be said that was said; null where there is nothing to say. */
export const recall = ({ right, missing }: Tally): number | null => (right + missing === 0 ? null : right / (right + missing));

/** The lower end of the 95 % interval of a share, after Wilson (1927): six of six is not 1. */
export function wilsonLow(right: number, count: number): number {
  if (count === 0) return 0;
  const z = 1.96;
  const share = right / count;
  return (share + z ** 2 / (2 * count) - z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * count)) / count)) / (1 + z ** 2 / count);
}
