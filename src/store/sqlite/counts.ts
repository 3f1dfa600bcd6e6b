import type { GraphCounts } from "../../plan/work/graph-counts.js";
import { countsOf, type Amount } from "../read/graph-counts.js";
import type { Connection } from "./connect/connection.js";

/** The counts that the file holds, read again once somebody has written into it. */
export class StoredCounts {
  private known: { readonly version: unknown; readonly counts: GraphCounts } | undefined;

  constructor(private readonly connection: Connection) {}

  /** Asking costs some microseconds: the engine tells whether another connection has written. */
  current(): GraphCounts {
    const version = this.connection.pragma("data_version");
    const known = this.known?.version === version ? this.known : undefined;
    this.known = known ?? { version, counts: this.read() };
    return this.known.counts;
  }

  /** What this connection itself writes is not told. */
  forget(): void {
    this.known = undefined;
  }

  private read(): GraphCounts {
    const columns = "what, name, count, out_squares AS outSquares, in_squares AS inSquares";
    return countsOf(this.connection.rows(`SELECT ${columns} FROM amount`) as unknown as Amount[]);
  }
}
