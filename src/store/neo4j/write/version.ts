import { PapergraphError } from "../../../errors.js";
import type { Connection, Run } from "../connect/connection.js";
import type { ReadStatement, Statement } from "../connect/statement.js";

/**
 * What the graph is at: the one node that every write writes first. Whoever writes holds it until the transaction ends, so that writes come
 * one after the other, also those of other processes.
 */
export interface Version {
  /** The fingerprint of the seeds that the curated part was made from; null where there is none. */
  readonly fingerprint: string | null;
  /** The number of the last write; 0 before the first. */
  readonly revision: number;
  /** The first number by which the index of words has known no node yet. */
  readonly nextNumber: number;
  /** Whether a graph was ever written as a whole: what there is before is a part of a first fill, and nobody's to see. */
  readonly isWhole: boolean;
}

const match = "MATCH (l:Lock {name: 'seeds'})";

/** Asks for the number of the last write alone; of a graph that is not whole yet there is none. */
export const revisionQuery: ReadStatement = { cypher: `${match} RETURN l.revision AS revision`, parameters: {}, columns: ["revision"] };

/** The number of the last write in what that is answered; null where nothing is whole yet. */
export function reachedIn([row]: readonly Record<string, unknown>[]): number | null {
  const revision = row?.["revision"] ?? null;
  return revision === null ? null : Number(revision);
}

/** Why nothing is read of a graph that is not whole, or written into it. */
export const notWhole = (): PapergraphError =>
  new PapergraphError("SERVICE_UNAVAILABLE", "The database holds no whole graph: it is being filled, or waits for a server that fills it.");

/** Waits until no other process writes, and lets none write until the transaction ends. Answers what the graph is at then. */
export async function takeLock(run: Run): Promise<Version> {
  // Any write takes the lock, and this one leaves nothing behind.
  await run({ cypher: "MERGE (l:Lock {name: 'seeds'}) SET l.held = true REMOVE l.held", parameters: {} });
  return readVersion(run);
}

/** What the graph is at. */
export async function readVersion(run: Run): Promise<Version> {
  const [row] = await run({
    cypher: [
      match,
      "RETURN CASE WHEN EXISTS { (:Node) } THEN l.fingerprint END AS fingerprint, l.revision AS revision, l.nextNumber AS nextNumber",
    ].join("\n"),
    parameters: {},
  });
  const { fingerprint = null, revision, nextNumber } = row ?? {};
  return {
    fingerprint: typeof fingerprint === "string" ? fingerprint : null,
    revision: Number(revision ?? 0),
    nextNumber: Number(nextNumber ?? 0),
    isWhole: (revision ?? null) !== null,
  };
}

/** Asks for the number of the last write and for its mark, which is never the same again: not even after the database was emptied and filled anew. */
export const askMark: Statement = { cypher: `${match} RETURN l.mark AS mark, l.revision AS revision`, parameters: {} };

/** Notes some of what the graph is at by now. Every write does, so that it leaves another mark. */
export async function noteVersion(
  run: Run,
  version: Partial<Omit<Version, "isWhole">> & { readonly order?: string; readonly indexVersion?: number },
): Promise<void> {
  await run({
    cypher: `${match} SET l += $given.version, l.mark = randomUUID() SET l.revision = toInteger(l.revision), l.nextNumber = toInteger(l.nextNumber)`,
    parameters: { version },
  });
}

/** The fingerprint of the seeds that the curated part was made from; null where there is none. */
export async function curatedFingerprint(connection: Connection): Promise<string | null> {
  return (await connection.read(readVersion)).fingerprint;
}
