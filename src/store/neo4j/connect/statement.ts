/** A number that Cypher has to see as an INTEGER, in LIMIT above all: the driver sends plain numbers as FLOAT. */
export class WholeNumber {
  constructor(readonly value: number) {}
}

/** What a parameter may hold. */
export type Value = string | number | boolean | null | WholeNumber | Int8Array | readonly Value[] | { readonly [name: string]: Value };

/**
 * A statement: plain data. Its text depends on the shape of what is asked alone, never on a value. It has its parameters in one map, `$given.name`:
 * a server plans a statement anew for each size of a list or a text that is a parameter by itself, and for each combination of such sizes.
 */
export interface Statement {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, Value>>;
}

/** A statement that reads, and the names of the columns that it answers: with them it can be a part of another statement. */
export interface ReadStatement extends Statement {
  readonly columns: readonly string[];
}

/** Rows as the driver answers them: objects of values, by the names of the columns. */
export type Rows = readonly Readonly<Record<string, unknown>>[];
