import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "./connect/connection.js";
import { revisionIn, revisionQuery } from "./write/version.js";

/** Milliseconds for which the revision that was read last is taken for that of the graph: others may write meanwhile. */
const lifetime = 25;

/** Milliseconds that a read waits for it; then the last one has to do. */
const patience = 250;

/**
 * A revision that the graph has reached. All that was written up to it is in what is read from now on. It is asked for in a statement of its own, shared by
 * the reads of a moment: a read of one statement would need a transaction to ask for it as well.
 */
export class ReachedRevision {
  private revision = 0;
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;

  constructor(private readonly connection: Connection) {}

  async current(): Promise<number> {
    if (performance.now() - this.readAt > lifetime) {
      this.reading ??= this.refresh();
      await Promise.race([this.reading, sleep(patience, undefined, { ref: false })]);
    }
    return this.revision;
  }

  /** Notes what this process has written. */
  note(revision: number): void {
    this.revision = revision;
  }

  /** Notes what the server said to a question that was asked at this moment. */
  see(revision: number, asked: number): void {
    if (asked < this.readAt) return;
    this.note(revision);
    this.readAt = asked;
  }

  private async refresh(): Promise<void> {
    try {
      const asked = performance.now();
      this.see(revisionIn(await this.connection.readOne(revisionQuery)), asked);
    } catch {
      // What is asked of the graph meets the same failure and tells it.
    } finally {
      this.reading = undefined;
    }
  }
}
