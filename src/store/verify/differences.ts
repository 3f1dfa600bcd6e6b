/** A row as people may read it: its columns by their names. */
export type Row = Readonly<Record<string, unknown>>;

/** A table whose contents are compared. */
export interface Compared {
  /** What one row of it is called. */
  readonly name: string;
  /** The columns that say which row it is. */
  readonly key: readonly string[];
}

/** How many rows of a table are told one by one. */
const shown = 5;

/** How many characters of a value are shown. */
const length = 80;

/** What is wrong with a table, in words: `surplus` are rows that only it has, `lacking` those that only it should have. */
export function describeDifferences({ name, key }: Compared, surplus: readonly Row[], lacking: readonly Row[]): string[] {
  const called = (row: Row): string => `${name} ${key.map((column) => textOf(row[column])).join(" ")}`;
  const found = new Map(surplus.map((row) => [called(row), row]));
  const expected = new Map(lacking.map((row) => [called(row), row]));
  const findings = [...new Set([...found.keys(), ...expected.keys()])].sort().map((row) => {
    const [is, should] = [found.get(row), expected.get(row)];
    if (!is) return `${row} is lacking.`;
    return should ? `${row} is not as it should be: ${changes(is, should).join("; ")}.` : `${row} should not be there.`;
  });
  const more = findings.length - shown;
  return more > 0 ? [...findings.slice(0, shown), `${name}: ${more} more are wrong.`] : findings;
}

function changes(is: Row, should: Row): string[] {
  const columns = [...new Set([...Object.keys(is), ...Object.keys(should)])].filter(
    (column) => rawOf(is[column]) !== rawOf(should[column]),
  );
  return columns.map((column) => `${column} is ${valueOf(is[column])} instead of ${valueOf(should[column])}`);
}

/** The rows that only one of two collections has, each as often as it has it more. Columns come in the same order in all of them. */
export function onlyIn(some: readonly Row[], others: readonly Row[]): Row[] {
  const left = new Map<string, number>();
  for (const row of others) {
    const raw = rawRow(row);
    left.set(raw, (left.get(raw) ?? 0) + 1);
  }
  return some.filter((row) => {
    const raw = rawRow(row);
    const count = left.get(raw) ?? 0;
    if (count > 0) left.set(raw, count - 1);
    return count === 0;
  });
}

const rawOf = (value: unknown): string => JSON.stringify(value instanceof Uint8Array ? bytesOf(value) : (value ?? null));

const rawRow = (row: Row): string =>
  Object.entries(row)
    .map(([column, value]) => `${column}: ${rawOf(value)}`)
    .join();

const bytesOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");

const textOf = (value: unknown): string => (typeof value === "string" ? value : rawOf(value));

function valueOf(value: unknown): string {
  if (value == null) return "absent";
  const text = rawOf(value);
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
