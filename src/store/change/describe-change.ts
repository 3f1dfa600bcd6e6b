import type { WriteBatch } from "../port/write-batch.js";
import type { HistoryEntry, WriteOutcome, WriteRequest } from "../port/write.js";

/** How many ids a summary names of each sort. */
const shown = 3;

/** What a write did, in one line for the history. */
function describeChange(outcome: Omit<WriteOutcome, "revision">): string {
  const { created, updated, removed, relationsAdded, relationsRemoved, accepted, rejected, reviewed } = outcome;
  if (accepted + rejected > 0) {
    const count = accepted + rejected;
    const what = `${count} ${count === 1 ? "statement" : "statements"}`;
    return `${accepted > 0 ? "Accepted" : "Rejected"} ${what}: ${shortened(reviewed)}.`;
  }
  const parts = [
    named("created", created),
    named("updated", updated),
    named("removed", removed),
    counted(relationsAdded, "added"),
    counted(relationsRemoved, "taken out"),
  ].filter((part) => part !== "");
  const text = parts.length > 0 ? parts.join("; ") : "sources, references or notes of relations";
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function named(what: string, ids: readonly string[]): string {
  return ids.length === 0 ? "" : `${what} ${shortened(ids)}`;
}

function shortened(ids: readonly string[]): string {
  const more = ids.length > shown ? ` and ${ids.length - shown} more` : "";
  return `${ids.slice(0, shown).join(", ")}${more}`;
}

const counted = (count: number, what: string): string => (count === 0 ? "" : `${count} ${count === 1 ? "relation" : "relations"} ${what}`);

/** The line of the history for a write. */
export function changeOf(
  { by, action, origin }: WriteRequest,
  outcome: Omit<WriteOutcome, "revision">,
): Omit<HistoryEntry, "revision" | "batch"> {
  const { created, updated, removed, relations, unrelated, reviewed } = outcome;
  const ends = [...relations, ...unrelated].flatMap(({ from, to }) => [from, to]);
  const ids = [...new Set([...created, ...updated, ...removed, ...ends, ...reviewed])];
  return { at: new Date().toISOString(), by, action, origin, summary: describeChange(outcome), ids };
}

/** The line of the history for other seeds. */
export function seeded({ nodes }: WriteBatch, settled: number): Omit<HistoryEntry, "revision"> {
  const part = settled === 0 ? "" : ` ${settled} ${settled === 1 ? "write is" : "writes are"} part of them by now.`;
  const summary = `Filled with the seeds: ${nodes.length} nodes.${part}`;
  return { at: new Date().toISOString(), by: "seeds", action: "SEED", origin: "CURATED", summary, ids: [], batch: null };
}
