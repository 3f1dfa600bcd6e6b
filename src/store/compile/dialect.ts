/** The texts of the fields of what a statement answers as `T`, by their keys. */
export type Texts<T> = { -readonly [Key in keyof T]?: string };

/** How a store writes what both mean alike. Where its planner wants to be led, each store has words of its own. */
export interface Dialect {
  /** An object of the fields that have a text, in this order. */
  readonly object: (fields: Readonly<Record<string, string | undefined>>) => string;
  readonly array: (values: readonly string[]) => string;
  /** A parameter. */
  readonly placeholder: (name: string) => string;
  /** The exact complement of a condition that is never unknown. */
  readonly not: (condition: string) => string;
  /** The conditions that hold for everything and for nothing. */
  readonly always: string;
  readonly never: string;
  /** The value that is none. */
  readonly nothing: string;
}

/** Names of the model as a list of texts. */
export const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");

/** Fields one after the other, each written from its key and its text. */
export function joinFields(fields: Readonly<Record<string, string | undefined>>, write: (key: string, text: string) => string): string {
  let joined = "";
  for (const key in fields) {
    const text = fields[key];
    if (text !== undefined) joined += `${joined === "" ? "" : ", "}${write(key, text)}`;
  }
  return joined;
}
