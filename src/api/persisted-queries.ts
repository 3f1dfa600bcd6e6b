import type { PersistedQueryOptions } from "@apollo/server";

/** Bytes that all registered documents may take together; the least recently used are forgotten first. */
const maxBytes = 4_000_000;

/** Bytes that an entry takes besides its document and its hash, roughly. */
const overhead = 200;

/** Milliseconds for which a document is kept after its registration. */
const lifetime = 24 * 3_600_000;

type Cache = NonNullable<PersistedQueryOptions["cache"]>;

/**
 * The documents that clients have registered under their hashes, in memory. Whoever asks may register, so they are bounded; a client whose
 * document was forgotten is told so and sends it again.
 */
export class PersistedQueries implements Cache {
  /** Least recently used first. */
  private readonly documents = new Map<string, { readonly document: string; readonly bytes: number; readonly expires: number }>();
  private bytes = 0;

  constructor(
    private readonly limit = maxBytes,
    private readonly now: () => number = Date.now,
  ) {}

  /** Bytes that are taken, never above the limit. */
  get size(): number {
    return this.bytes;
  }

  get(hash: string): Promise<string | undefined> {
    const entry = this.documents.get(hash);
    if (!entry) return Promise.resolve(undefined);
    this.documents.delete(hash);
    if (entry.expires <= this.now()) {
      this.bytes -= entry.bytes;
      return Promise.resolve(undefined);
    }
    this.documents.set(hash, entry);
    return Promise.resolve(entry.document);
  }

  async set(hash: string, document: string): Promise<void> {
    await this.delete(hash);
    // A character takes two bytes at most.
    const bytes = 2 * (hash.length + document.length) + overhead;
    this.documents.set(hash, { document, bytes, expires: this.now() + lifetime });
    this.bytes += bytes;
    for (const oldest of this.documents.keys()) {
      if (this.bytes <= this.limit) break;
      await this.delete(oldest);
    }
  }

  delete(hash: string): Promise<void> {
    this.bytes -= this.documents.get(hash)?.bytes ?? 0;
    this.documents.delete(hash);
    return Promise.resolve();
  }
}
