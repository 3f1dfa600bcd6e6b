import type { BaseLogger } from "pino";
import { OverloadError, PapergraphError } from "./errors.js";
import type { RootSelection } from "./plan/selection.js";
import type { SlotValues } from "./plan/slots.js";
import type { GraphCounts } from "./plan/work/graph-counts.js";
import type { GraphStore, Snapshot, StoreLoad } from "./store/port/graph-store.js";
import type { Carried, CarriedPart } from "./store/port/store-transfer.js";
import type { ChangesPage, ChangesQuestion, Reseeded, Shown, WriteRequest, Written } from "./store/port/write.js";
import type { WriteBatch } from "./store/port/write-batch.js";

/** Milliseconds between two lines about reads that are too long or too many. */
const overloadPause = 10_000;

/**
 * A store whose outages are logged: one line when one begins and one when it ends, however many requests are refused meanwhile. That it has
 * too much to do is no outage; a line says so now and then.
 */
export class WatchedStore implements GraphStore {
  /** What has not answered yet may still be starting, which is told elsewhere. */
  private hasAnswered = false;
  private overloadTold = -Infinity;
  private outage: { readonly since: number; refused: number } | undefined;

  constructor(
    private readonly store: GraphStore,
    private readonly log: BaseLogger,
  ) {}

  get description(): string {
    return this.store.description;
  }

  async read(selections: readonly RootSelection[], signal?: AbortSignal, values?: SlotValues): Promise<Snapshot> {
    try {
      const snapshot = await this.store.read(selections, signal, values);
      this.answered();
      return snapshot;
    } catch (error) {
      if (error instanceof OverloadError) this.overloaded(error);
      else if (isAway(error) && signal?.aborted !== true) this.failed(error, 1);
      throw error;
    }
  }

  async ping(): Promise<void> {
    try {
      await this.store.ping();
      this.answered();
    } catch (error) {
      this.failed(error, 0);
      throw error;
    }
  }

  load(): StoreLoad {
    return this.store.load();
  }

  version(): string | null {
    return this.store.version();
  }

  get askVersion(): (() => Promise<string | null>) | undefined {
    const { store } = this;
    return store.askVersion && (() => store.askVersion?.() ?? Promise.resolve(null));
  }

  curatedFingerprint(): Promise<string | null> {
    return this.store.curatedFingerprint();
  }

  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<Reseeded | null> {
    return this.store.replaceCurated(batch, fingerprint);
  }

  write(request: WriteRequest, shown?: Shown): Promise<Written> {
    return this.store.write(request, shown);
  }

  revision(): Promise<number> {
    return this.store.revision();
  }

  changes(question: ChangesQuestion): Promise<ChangesPage> {
    return this.store.changes(question);
  }

  carry(part: Pick<CarriedPart, "ids">): AsyncIterable<Carried> {
    return this.store.carry(part);
  }

  async counts(): Promise<GraphCounts> {
    try {
      return await this.store.counts();
    } catch (error) {
      if (isAway(error)) this.failed(error, 1);
      throw error;
    }
  }

  async size(): Promise<{ readonly nodes: number; readonly relations: number }> {
    const size = await this.store.size();
    this.answered();
    return size;
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private answered(): void {
    this.hasAnswered = true;
    if (!this.outage) return;
    const { since, refused } = this.outage;
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    this.outage = undefined;
    this.log.warn({ seconds, refused }, "The database answers again.");
  }

  private overloaded(error: OverloadError): void {
    if (performance.now() - this.overloadTold < overloadPause) return;
    this.overloadTold = performance.now();
    this.log.warn({ code: error.code }, error.message);
  }

  private failed(error: unknown, refused: number): void {
    if (!this.outage && this.hasAnswered) {
      this.outage = { since: performance.now(), refused: 0 };
      this.log.error({ err: error }, "The database does not answer.");
    }
    if (this.outage) this.outage.refused += refused;
  }
}

function isAway(error: unknown): boolean {
  return error instanceof PapergraphError && (error.code === "SERVICE_UNAVAILABLE" || error.code === "TIMEOUT");
}
