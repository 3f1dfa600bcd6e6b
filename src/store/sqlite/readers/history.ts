import type { Statement } from "../connect/statement.js";

/** A statement that takes longer than this, in milliseconds of processor time, is not run where all others wait for it. */
export const quick = 3;

/** A statement whose text took longer than this lately is heavy, whatever its plan says. */
const long = 250;

/** How many runs are remembered. */
const remembered = 3;

const maxTexts = 500;
const maxStatements = 2_000;

/** Characters of values above which a statement is not remembered with them. */
const maxValues = 1_000;

/** The last runs of statements of one text. */
interface Runs {
  readonly id: number;
  readonly last: number[];
}

/**
 * What statements took lately, and so which of them may be read on the server's own connection.
 *
 * Nothing follows from the text of one that may be long, for other values may make the same text take minutes; only the same statement with
 * the same values is known to take as long as before. So an unknown one is always read elsewhere first. Of the last runs the fastest counts:
 * load on the machine makes a run slower, nothing makes it faster.
 */
export class History {
  private readonly texts = new Map<string, Runs>();
  private readonly statements = new Map<string, number[]>();
  private readonly doubted = new Set<string>();
  private nextId = 0;

  /** Whether a statement may be run where all others wait for it. */
  isQuick(statement: Statement): boolean {
    const key = this.keyOf(statement);
    const last = key === undefined ? undefined : this.statements.get(key);
    return last !== undefined && Math.min(...last) <= quick;
  }

  /** Says that a quick statement may have become slow, or that the machine was busy: it is measured until it is quick again. */
  doubt(statement: Statement): void {
    const key = this.keyOf(statement);
    if (this.doubted.size >= maxStatements) this.doubted.clear();
    if (key !== undefined) this.doubted.add(key);
  }

  /** Whether a statement is to be measured. */
  isDoubted(statement: Statement): boolean {
    return this.doubted.size > 0 && this.doubted.has(this.keyOf(statement) ?? "");
  }

  /** Whether a statement of this text was long lately. */
  isLong({ sql }: Statement): boolean {
    return (this.texts.get(sql)?.last ?? []).some((milliseconds) => milliseconds > long);
  }

  /** Notes what a statement took. */
  note(statement: Statement, milliseconds: number): void {
    const runs = this.texts.get(statement.sql) ?? { id: (this.nextId += 1), last: [] };
    add(runs.last, milliseconds);
    renew(this.texts, statement.sql, runs, maxTexts);
    const key = keyOf(runs, statement);
    if (key === undefined) return;
    if (milliseconds <= quick) this.doubted.delete(key);
    const last = this.statements.get(key) ?? [];
    add(last, milliseconds);
    renew(this.statements, key, last, maxStatements);
  }

  /** What a statement is remembered by with its values, where its text was run and they are not too long. */
  private keyOf(statement: Statement): string | undefined {
    const runs = this.texts.get(statement.sql);
    return runs && keyOf(runs, statement);
  }
}

function keyOf({ id }: Runs, { parameters }: Statement): string | undefined {
  const values = JSON.stringify(parameters);
  return values.length <= maxValues ? `${id} ${values}` : undefined;
}

function add(last: number[], milliseconds: number): void {
  last.push(milliseconds);
  if (last.length > remembered) last.shift();
}

/** Puts an entry behind all others, and drops the first one of too many: the one that was noted longest ago. */
function renew<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
