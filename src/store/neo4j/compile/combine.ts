import type { ReadStatement, Rows, Statement, Value } from "../connect/statement.js";

/** The name of the rows of a part. */
const rowsOf = (place: number): string => `rows${place}`;

/** Several statements as one, which answers one row: the rows of each of them as a list. */
export function combine(statements: readonly ReadStatement[]): string {
  const parts = statements.map(({ cypher, parameters, columns }, place) => {
    // Texts hold no values, so that a dollar sign begins a parameter wherever it stands.
    const own = cypher.replace(/\$given\.(\w+)/g, (written, name: string) =>
      name in parameters ? `$given.${partOf(name, place)}` : written,
    );
    return `CALL () {
      CALL () { ${own} }
      RETURN collect({${columns.map((name) => `${name}: ${name}`).join(", ")}}) AS ${rowsOf(place)}
    }`;
  });
  return `${parts.join("\n")}\nRETURN ${statements.map((_, place) => rowsOf(place)).join(", ")}`;
}

/** The parameters of several statements as the one takes them. */
export function combineParameters(statements: readonly Statement[]): Record<string, Value> {
  const combined: Record<string, Value> = {};
  statements.forEach(({ parameters }, place) => {
    for (const [name, value] of Object.entries(parameters)) combined[partOf(name, place)] = value;
  });
  return combined;
}

/** The rows of each of so many statements in what the one answered. */
export function separate([row]: Rows, count: number): Rows[] {
  return Array.from({ length: count }, (_, place) => (row?.[rowsOf(place)] ?? []) as Rows);
}

const partOf = (name: string, place: number): string => `${name}_${place}`;
