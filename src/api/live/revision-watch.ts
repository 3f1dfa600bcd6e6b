import type { GraphStore } from "../../store/port/graph-store.js";

/** Milliseconds between two looks, while somebody waits. */
const pause = 250;

interface Waiting {
  readonly mark: string;
  readonly proceed: () => void;
}

/**
 * Notices that the graph was written to, by whatever process: the store is asked what it is at again and again, by one question for all who wait, and
 * not at all where nobody does.
 */
export class RevisionWatch {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly store: GraphStore) {}

  /** What the graph is at: taken before it is read, it tells whether there may be more to read. */
  async mark(): Promise<string> {
    return this.store.version() ?? String(await this.store.revision());
  }

  /** Resolves once the graph is at something else than this mark, or the signal is aborted. */
  changedFrom(mark: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const proceed = (): void => {
        this.waiting.delete(entry);
        signal.removeEventListener("abort", proceed);
        resolve();
      };
      const entry = { mark, proceed };
      if (signal.aborted) {
        resolve();
        return;
      }
      signal.addEventListener("abort", proceed);
      this.waiting.add(entry);
      this.lookLater();
    });
  }

  private lookLater(): void {
    this.timer ??= setTimeout(() => void this.look(), pause).unref();
  }

  private async look(): Promise<void> {
    try {
      const mark = await this.mark();
      for (const { mark: known, proceed } of this.waiting) if (mark !== known) proceed();
    } catch {
      // A store that is away has nothing new. It is looked for again.
    } finally {
      this.timer = undefined;
      if (this.waiting.size > 0) this.lookLater();
    }
  }
}
