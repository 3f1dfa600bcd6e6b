const minute = 60_000;

/** Whose budgets are kept; the least recently used are forgotten first. */
const maxKeys = 10_000;

/**
 * Grants so many of something a minute to each key, in any order. It keeps a time for each key, the one at which everything that was taken
 * is made up for (the generic cell rate algorithm, ITU-T I.371 annex A).
 */
export class RateLimiter {
  /** Least recently used first. */
  private readonly madeUp = new Map<string, number>();

  constructor(
    readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
    private readonly limit = maxKeys,
  ) {}

  /** Takes from the budgets of all keys, or of none: then it answers the seconds after which it is worth another try, else 0. */
  take(keys: readonly string[], count = 1): number {
    const now = this.now();
    const cost = (count * minute) / this.perMinute;
    const after = keys.map((key) => Math.max(now, this.madeUp.get(key) ?? 0) + cost);
    const wait = Math.max(...after) - now - minute;
    if (wait > 0) return Math.ceil(wait / 1_000);
    keys.forEach((key, index) => {
      this.madeUp.delete(key);
      this.madeUp.set(key, after[index] ?? now);
    });
    for (const oldest of this.madeUp.keys()) {
      if (this.madeUp.size <= this.limit) break;
      this.madeUp.delete(oldest);
    }
    return 0;
  }

  /** How many keys are kept, never more than the limit. */
  get size(): number {
    return this.madeUp.size;
  }
}
