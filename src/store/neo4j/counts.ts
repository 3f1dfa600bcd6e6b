import { noCounts, type GraphCounts } from "../../plan/work/graph-counts.js";
import { countsOf, type Amount } from "../read/graph-counts.js";
import type { Connection } from "./connect/connection.js";

/** Milliseconds after which the counts are read again: another process may have replaced the graph. */
const lifetime = 10_000;

/**
 * The counts that the server holds. They are waited for once; later they are read again beside what is asked. Where that fails, what is
 * asked tells why.
 */
export class StoredCounts {
  private counts = noCounts;
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly connection: Connection) {}

  /** What was read last, without a question to the server. */
  get known(): GraphCounts {
    return this.counts;
  }

  async current(): Promise<GraphCounts> {
    const age = performance.now() - this.readAt;
    if (!Number.isFinite(age)) await this.refresh();
    else if (age > lifetime) void this.refresh();
    return this.counts;
  }

  /** What this process itself has written is read by the next question. Until then nothing is taken to be sure. */
  forget(): void {
    this.counts = { ...this.counts, leastConfidence: 0 };
    this.readAt = Number.NEGATIVE_INFINITY;
  }

  private async refresh(): Promise<void> {
    this.readAt = performance.now();
    const cypher =
      "MATCH (a:Amount) RETURN a.what AS what, a.name AS name, a.count AS count, a.outSquares AS outSquares, a.inSquares AS inSquares";
    try {
      const read = this.connection.read((run) => run({ cypher, parameters: {} }), { deadline: this.connection.patience });
      this.counts = countsOf((await read) as unknown as Amount[]);
    } catch {
      // The next question meets the same failure and tells it.
    }
  }
}
