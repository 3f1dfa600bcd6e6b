import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "./connect/connection.js";
import { notWhole, reachedIn, revisionQuery } from "./write/version.js";

/** Milliseconds for which the revision that was read last is taken for that of the graph: others may write meanwhile. */
const lifetime = 25;

/** Milliseconds that a read waits for it; then the last one has to do, where there is one. */
const patience = 250;

/**
 * A revision that the graph has reached. All that was written up to it is in what is read from now on. It is asked for in a statement of its own, on its way
 * before the first of a read, or shared by the small reads of a moment.
 */
export class ReachedRevision {
  /** Null where the graph was not whole when it was last looked at, undefined before it was. */
  private revision: number | null | undefined;
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;

  constructor(private readonly connection: Connection) {}

  /** The revision, where it was read a moment ago. */
  get recent(): number | undefined {
    return this.isRecent ? (this.revision ?? undefined) : undefined;
  }

  /** Whether the graph was whole when it was last looked at. */
  get isWhole(): boolean {
    return typeof this.revision === "number";
  }

  /** SERVICE_UNAVAILABLE where the graph is not whole. */
  async current(): Promise<number> {
    if (!this.isRecent) {
      this.reading ??= this.refresh();
      const late = sleep(patience, undefined, { ref: false });
      await (this.revision === undefined ? this.reading : Promise.race([this.reading, late]));
    }
    if (this.revision === null) throw notWhole();
    return this.revision ?? 0;
  }

  /** Notes what this process has written. */
  note(revision: number): void {
    this.revision = revision;
  }

  /** Has it looked at again: the graph is another one. */
  forget(): void {
    this.revision = undefined;
    this.readAt = Number.NEGATIVE_INFINITY;
  }

  /** Notes what the server said to a question that was asked at this moment. */
  see(rows: readonly Record<string, unknown>[], asked: number): void {
    if (asked < this.readAt) return;
    this.revision = reachedIn(rows);
    this.readAt = asked;
  }

  private get isRecent(): boolean {
    return performance.now() - this.readAt <= lifetime;
  }

  private async refresh(): Promise<void> {
    try {
      const asked = performance.now();
      this.see(await this.connection.readOne(revisionQuery), asked);
    } catch {
      // What is asked of the graph meets the same failure and tells it.
    } finally {
      this.reading = undefined;
    }
  }
}
