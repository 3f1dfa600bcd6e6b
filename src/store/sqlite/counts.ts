import type { GraphCounts } from "../../plan/work/graph-counts.js";
import { countsOf, type Amount } from "../read/graph-counts.js";
import type { Connection } from "./connect/connection.js";
import { revisionQuery } from "./write/history.js";

/** What a file says of the graph as a whole. */
export interface Standing {
  readonly counts: GraphCounts;
  readonly revision: number;
}

/** The counts that the file holds, and its revision, read again once somebody has written into it. */
export class StoredCounts {
  private known: (Standing & { readonly version: number }) | undefined;
  private isOfThisTurn = false;

  constructor(private readonly connection: Connection) {}

  /** As they are: the engine tells whether another connection has written. In a snapshot they are those of it. */
  current(): Standing {
    this.noteTurn();
    const version = this.connection.dataVersion();
    return this.known?.version === version ? this.known : this.refresh();
  }

  /**
   * As they were at some moment in this turn of the event loop: where a question is read need not follow what another process writes within it,
   * and asking the engine takes some microseconds.
   */
  recent(): Standing {
    return this.isOfThisTurn && this.known ? this.known : this.current();
  }

  /** Reads them again after a write of this connection, which the engine does not tell it. */
  refresh(): Standing {
    const version = this.connection.dataVersion();
    const columns = "what, name, count, out_squares AS outSquares, in_squares AS inSquares";
    const unsure = "SELECT 'CONFIDENCE', min(confidence), count(*), 0, 0 FROM edge WHERE confidence < 1 GROUP BY 1";
    const counts = countsOf(this.connection.rows(`SELECT ${columns} FROM amount UNION ALL ${unsure}`) as unknown as Amount[]);
    this.known = { version, counts, revision: Number(this.connection.aside(revisionQuery)) };
    return this.known;
  }

  private noteTurn(): void {
    if (this.isOfThisTurn) return;
    this.isOfThisTurn = true;
    setImmediate(() => {
      this.isOfThisTurn = false;
    });
  }
}
