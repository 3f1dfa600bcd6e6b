import type { GraphStore } from "../../store/port/graph-store.js";
import type { ChangeRecord, ChangesQuestion } from "../../store/port/write.js";
import type { RevisionWatch } from "./revision-watch.js";

/** Which writes are followed. */
export type Followed = Pick<ChangesQuestion, "about" | "relation" | "sinceRevision">;

/** How many writes are read at once. */
const pageSize = 100;

/**
 * Tells each write as it comes, in their order: those after `sinceRevision`, or after now without it. Nothing is read ahead of whoever takes them, so that
 * a slow one holds no memory. A ref that means nothing is NOT_FOUND before the first.
 */
export async function followChanges(
  store: GraphStore,
  watch: RevisionWatch,
  { sinceRevision, ...question }: Followed,
  signal: AbortSignal,
): Promise<AsyncGenerator<ChangeRecord>> {
  const { revision } = await store.changes({ ...question, size: 0 });
  return follow(store, watch, question, sinceRevision ?? revision, signal);
}

async function* follow(
  store: GraphStore,
  watch: RevisionWatch,
  question: Followed,
  since: number,
  signal: AbortSignal,
): AsyncGenerator<ChangeRecord> {
  let seen = since;
  while (!signal.aborted) {
    const mark = await watch.mark();
    const page = await store.changes({ ...question, sinceRevision: seen, oldestFirst: true, size: pageSize });
    yield* page.changes;
    seen = page.hasNext ? (page.changes.at(-1)?.revision ?? seen) : Math.max(seen, page.revision);
    if (!page.hasNext) await watch.changedFrom(mark, signal);
  }
}
