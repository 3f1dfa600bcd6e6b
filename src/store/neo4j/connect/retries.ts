/** How often one call is attempted. */
const attempts = 6;

/** Milliseconds before the second attempt; every further pause is twice as long. */
const firstPause = 50;

/**
 * How long one call is attempted again: so often, within its deadline, and no longer than its patience with a server that it cannot reach.
 * All times are of the monotonic clock.
 */
export class Retries {
  private attempt = 1;
  private reached = false;
  private unreachedSince = performance.now();

  constructor(
    private readonly patience: number,
    private readonly deadline: number,
  ) {}

  /** The server has let a transaction begin. */
  reach(): void {
    this.reached = true;
  }

  /** Milliseconds to wait after a failed attempt before the next one; undefined where it is time to give up. */
  next(): number | undefined {
    const now = performance.now();
    if (this.reached) this.unreachedSince = now;
    this.reached = false;
    const pause = firstPause * 2 ** (this.attempt - 1) * (0.8 + 0.4 * Math.random());
    this.attempt += 1;
    const end = Math.min(this.deadline, this.unreachedSince + this.patience);
    return this.attempt <= attempts && now + pause < end ? pause : undefined;
  }
}
