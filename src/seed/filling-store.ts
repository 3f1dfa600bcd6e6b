import { setTimeout as sleep } from "node:timers/promises";
import type { BaseLogger } from "pino";
import { PapergraphError } from "../errors.js";
import type { RootSelection } from "../plan/selection.js";
import type { SlotValues } from "../plan/slots.js";
import { tellReseeded } from "./tell-reseeded.js";
import { noCounts, type GraphCounts } from "../plan/work/graph-counts.js";
import type { GraphStore, Snapshot, StoreLoad } from "../store/port/graph-store.js";
import type { Carried, CarriedPart } from "../store/port/store-transfer.js";
import type { ChangesPage, ChangesQuestion, Reseeded, Shown, WriteRequest, Written } from "../store/port/write.js";
import type { WriteBatch } from "../store/port/write-batch.js";

/** Milliseconds between two tries to fill a store that cannot be reached. */
const pause = 1_000;

/** Milliseconds after a failure that trying again is not likely to mend. */
const longPause = 30_000;

/**
 * A store on a server that may come later, or be away when the process starts. It fills itself with the seeds as soon as it can, and is not ready
 * before; what a client gets until then is the error of the store, or SERVICE_UNAVAILABLE.
 */
export class FillingStore implements GraphStore {
  private filled = false;
  private readonly stopping = new AbortController();
  private filling: Promise<void>;

  constructor(
    private readonly store: GraphStore,
    private readonly batch: WriteBatch,
    private readonly fingerprint: string,
    private readonly log: BaseLogger,
  ) {
    this.filling = this.keepFilling();
  }

  get description(): string {
    return this.store.description;
  }

  async read(selections: readonly RootSelection[], signal?: AbortSignal, values?: SlotValues): Promise<Snapshot> {
    const snapshot = await this.store.read(selections, signal, values);
    this.checkFilled();
    return snapshot;
  }

  async ping(): Promise<void> {
    this.checkFilled();
    await this.store.ping();
    if ((await this.store.curatedFingerprint()) === null) this.fillAgain();
    this.checkFilled();
  }

  load(): StoreLoad {
    return this.store.load();
  }

  version(): string | null {
    return this.store.version();
  }

  askVersion(): Promise<string | null> {
    return this.filled && this.store.askVersion ? this.store.askVersion() : Promise.resolve(null);
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

  async *carry(part: Pick<CarriedPart, "ids">): AsyncGenerator<Carried> {
    this.checkFilled();
    yield* this.store.carry(part);
  }

  counts(): Promise<GraphCounts> {
    // Nothing is read before.
    return this.filled ? this.store.counts() : Promise.resolve(noCounts);
  }

  size(): Promise<{ readonly nodes: number; readonly relations: number }> {
    return this.store.size();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.store.close();
    await this.filling;
  }

  /** Somebody emptied the database. Other seeds than ours are left: a newer process may have put them there. */
  private fillAgain(): void {
    if (!this.filled) return;
    this.filled = false;
    this.log.error("The graph is gone from the database; it is filled again.");
    this.filling = this.keepFilling();
  }

  private checkFilled(): void {
    if (!this.filled) throw new PapergraphError("SERVICE_UNAVAILABLE", "The graph is not in the database yet; try again.");
  }

  /** Tries until it succeeds or the store is closed; a reason that stays the same is logged once. */
  private async keepFilling(): Promise<void> {
    let told = "";
    while (!this.filled && !this.stopping.signal.aborted) {
      try {
        if ((await this.store.curatedFingerprint()) !== this.fingerprint)
          tellReseeded(await this.store.replaceCurated(this.batch, this.fingerprint), this.log);
        this.filled = true;
        this.log.info("The graph is in the database.");
      } catch (error) {
        told = this.tell(error, told);
        const wait = isPassing(error) ? pause : longPause;
        await sleep(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private tell(error: unknown, told: string): string {
    const reason = reasonOf(error);
    if (reason !== told && !this.stopping.signal.aborted) this.log.error({ err: error }, `${reason} The process goes on and tries again.`);
    return reason;
  }
}

/** Why a store failed, in our own words: its cause says more where that is ours as well. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof PapergraphError ? cause.message : message;
}

function isPassing(error: unknown): boolean {
  return error instanceof PapergraphError && (error.code === "SERVICE_UNAVAILABLE" || error.code === "TIMEOUT");
}
