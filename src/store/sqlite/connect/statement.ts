/** What a parameter may hold. */
export type Value = string | number | null;

/** A statement: plain data. Its text depends on the shape of what is asked alone, never on a value. */
export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Value>>;
}

/** Rows as the driver answers them: their values in the order of the columns. */
export type Rows = readonly (readonly unknown[])[];
