import { OverloadError, PapergraphError } from "../../../errors.js";
import type { StoreLoad } from "../../port/graph-store.js";
import { unawaited } from "../../read/awaited.js";
import { Slots } from "../../read/slots.js";
import type { Weight } from "../../read/weigh.js";
import type { Statement } from "../connect/statement.js";
import type { Found } from "./messages.js";
import { ReaderGone, type ReaderProcess } from "./reader-process.js";

/** How many readers there are, and how long a read may take. */
export interface ReadersConfig {
  readonly count: number;
  /** Milliseconds that the reads of one request may take. It may wait for a reader half as long before. */
  readonly deadline: number;
  /** The compiled program of a reader, where it is not beside this file. */
  readonly program?: string;
}

/** How many requests may wait for a reader. */
export const maxWaiting = 64;

/** The part of the deadline that a request may wait for a reader. With it and its reading a request ends within the grace of a stop. */
const patienceShare = 0.5;

/** Runs a statement in a reader. */
export type ReadThere = (statement: Statement) => Promise<Found>;

/**
 * The readers of a store. They are started when they are needed, and replaced when they are gone. What is heavy never takes the last one,
 * where there are several.
 */
export class ReaderPool {
  private readonly slots: Slots;
  private readonly readers = new Set<ReaderProcess>();
  private readonly idle: ReaderProcess[] = [];
  private closed: Error | undefined;

  constructor(
    private readonly config: ReadersConfig,
    private readonly start: () => ReaderProcess,
  ) {
    const { count } = config;
    this.slots = new Slots({ total: count, unsure: count, heavy: Math.max(1, count - 1), waiting: maxWaiting });
  }

  /**
   * Runs reads that see one snapshot in one reader. A reader that is late is killed, and that is TIMEOUT; one that ended by itself is
   * replaced and everything is read again, once. Who waits in vain gets SERVICE_UNAVAILABLE.
   */
  async run<T>(weight: Weight, work: (read: ReadThere) => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await this.attempt(() => this.anyReader(), weight, work, signal);
    } catch (error) {
      if (!(error instanceof ReaderGone)) throw error;
    }
    try {
      return await this.attempt(() => this.freshReader(), weight, work, signal);
    } catch (error) {
      if (!(error instanceof ReaderGone)) throw error;
      throw new PapergraphError("SERVICE_UNAVAILABLE", "The database cannot answer now; try again.", {}, { cause: error });
    }
  }

  /** How many readers read, and how many requests wait for one. */
  get load(): StoreLoad {
    return this.slots.load;
  }

  /** Kills every reader, and resolves once all of them are gone. What was asked or waits gets SERVICE_UNAVAILABLE. */
  async close(): Promise<void> {
    const error = new PapergraphError("SERVICE_UNAVAILABLE", "The store is closed.");
    this.closed = error;
    this.slots.close(error);
    for (const reader of this.readers) reader.kill(error);
    await Promise.all([...this.readers].map((reader) => reader.ended));
  }

  private async attempt<T>(
    take: () => ReaderProcess,
    weight: Weight,
    work: (read: ReadThere) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    await this.slots.take(weight, this.config.deadline * patienceShare, signal);
    let reader: ReaderProcess | undefined;
    try {
      reader = take();
      return await this.inTime(reader, work(reader.read.bind(reader)), signal);
    } finally {
      this.leave(weight, reader);
    }
  }

  private anyReader(): ReaderProcess {
    if (this.closed) throw this.closed;
    for (let reader = this.idle.pop(); reader; reader = this.idle.pop()) if (reader.isAlive) return reader;
    return this.startReader();
  }

  /** A new one in the place of one that rests: who killed a reader may have killed the others, which is heard only later. */
  private freshReader(): ReaderProcess {
    if (this.closed) throw this.closed;
    this.idle.pop()?.kill(new ReaderGone("A reader is replaced."));
    return this.startReader();
  }

  private startReader(): ReaderProcess {
    const started = this.start();
    this.readers.add(started);
    void started.ended.then(() => this.readers.delete(started));
    return started;
  }

  private async inTime<T>(reader: ReaderProcess, running: Promise<T>, signal?: AbortSignal): Promise<T> {
    const { deadline } = this.config;
    const timer = setTimeout(() => {
      reader.kill(new OverloadError("TIMEOUT", `The answer was not found within ${deadline / 1_000} seconds; ask for less.`));
    }, deadline);
    const leave = (): void => {
      reader.kill(unawaited());
    };
    signal?.addEventListener("abort", leave);
    try {
      return await running;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
    }
  }

  /** Gives the slot back: at once where the reader goes on, and once it is gone where it was killed. */
  private leave(weight: Weight, reader: ReaderProcess | undefined): void {
    if (reader?.isAlive === true) {
      reader.endSnapshot();
      this.idle.push(reader);
    }
    if (reader?.isAlive !== false) this.slots.give(weight);
    else
      void reader.ended.then(() => {
        this.slots.give(weight);
      });
  }
}
