import { PapergraphError } from "../../errors.js";

/** Refuses a write that expects another revision than the graph has: somebody else wrote meanwhile. */
export function checkRevision(expected: number | undefined, revision: number): void {
  if (expected === undefined || expected === revision) return;
  throw new PapergraphError(
    "CONFLICT",
    `The graph is at revision ${revision}, not ${expected}: somebody wrote meanwhile. Read again, and write with that revision.`,
    { path: "expectedRevision", revision },
  );
}
