import { OverloadError } from "../../errors.js";
import type { RootSelection } from "../../plan/selection.js";
import type { SlotValues } from "../../plan/slots.js";
import type { Snapshot } from "../port/graph-store.js";
import { checkAwaited } from "../read/awaited.js";
import { readAsync, readSync } from "../read/reading.js";
import { runSelections } from "../read/run-selection.js";
import { weigh, type Weight } from "../read/weigh.js";
import type { SqliteCompiler } from "./compile/compiler.js";
import type { Connection } from "./connect/connection.js";
import type { Standing, StoredCounts } from "./counts.js";
import type { Rows, Statement } from "./connect/statement.js";
import { History, quick } from "./readers/history.js";
import type { ReaderPool, ReadThere } from "./readers/reader-pool.js";
import { revisionQuery } from "./write/history.js";

/** What a request asks: selections, and the values of what they leave open. */
export interface Asked {
  readonly selections: readonly RootSelection[];
  readonly values: SlotValues;
}

/** A statement that is better read by a reader. */
class Elsewhere extends Error {
  constructor(readonly statement: Statement) {
    super("The statement may take long.");
  }
}

/**
 * Reads the selections of a request from one snapshot: on the server's own connection where that is quick, and in a reader where it may
 * be long.
 */
export class Reads {
  private readonly history = new History();

  constructor(
    private readonly connection: Connection,
    private readonly compiler: SqliteCompiler,
    private readonly readers: ReaderPool,
    private readonly counts: StoredCounts,
  ) {}

  /** Answers in the order of the selections. Errors are the driver's own, or ours where a reader was late, or gone, or none was free. */
  async read(asked: Asked, signal?: AbortSignal): Promise<Snapshot> {
    checkAwaited(signal);
    const weight = weigh(asked.selections, this.counts.recent().counts);
    // Its work is bounded, so it is done as it comes, whatever else runs.
    if (weight === "light") return readAll(this.connection, this.compiler, asked, this.counts);
    if (weight === "heavy") return this.readThere(asked, weight, signal);
    try {
      return this.readHere(asked);
    } catch (error) {
      if (!(error instanceof Elsewhere)) throw error;
      return this.readThere(asked, this.history.isLong(error.statement) ? "heavy" : weight, signal);
    }
  }

  private readHere(asked: Asked): Snapshot {
    const run = (statement: Statement): Rows => {
      if (!this.history.isQuick(statement)) throw new Elsewhere(statement);
      return this.history.isDoubted(statement) ? this.measured(statement) : this.timed(statement);
    };
    return readAll(this.connection, this.compiler, asked, this.counts, run);
  }

  /** Runs a statement that is known to be quick. The time that passes is at least its processor time, and takes less to ask for. */
  private timed(statement: Statement): Rows {
    const started = performance.now();
    const rows = this.connection.values(statement);
    if (performance.now() - started > quick) this.history.doubt(statement);
    return rows;
  }

  private measured(statement: Statement): Rows {
    const before = process.cpuUsage();
    const rows = this.connection.values(statement);
    const { user, system } = process.cpuUsage(before);
    this.history.note(statement, (user + system) / 1_000);
    return rows;
  }

  private readThere({ selections, values }: Asked, weight: Weight, signal?: AbortSignal): Promise<Snapshot> {
    const work = async (read: ReadThere): Promise<Snapshot> => {
      const answers = await readAsync(runSelections(this.compiler, selections, values), (statement) => this.noted(read, statement));
      const { rows } = await read({ sql: revisionQuery, parameters: {} });
      return { answers, revision: Number(rows[0]?.[0]) };
    };
    return this.readers.run(weight, work, signal);
  }

  private async noted(read: ReadThere, statement: Statement): Promise<Rows> {
    const end = this.connection.hear(statement);
    try {
      const { rows, milliseconds } = await read(statement);
      this.history.note(statement, milliseconds);
      return rows;
    } catch (error) {
      if (error instanceof OverloadError) this.history.note(statement, Infinity);
      throw error;
    } finally {
      end?.();
    }
  }
}

/** Reads all selections from one snapshot of a connection. */
export function readAll(
  connection: Connection,
  compiler: SqliteCompiler,
  { selections, values }: Asked,
  counts: StoredCounts,
  run: (statement: Statement) => Rows = (statement) => connection.values(statement),
): Snapshot {
  const readFrom = ({ counts: { leastConfidence }, revision }: Standing): Snapshot => {
    compiler.assume(leastConfidence);
    return { answers: readSync(runSelections(compiler, selections, values), run), revision };
  };
  const [only, ...others] = selections;
  if (only && others.length === 0 && "layout" in only) {
    // One statement answers it, which needs no transaction to see one snapshot. It was that of the standing if nobody has written since.
    const standing = counts.recent();
    const snapshot = readFrom(standing);
    if (counts.current() === standing) return snapshot;
  }
  return connection.snapshot(() => readFrom(counts.current()));
}
