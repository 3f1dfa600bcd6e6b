import type { Named } from "../port/facts.js";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The answers of a store as they would leave it: parts stand under their response keys. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.replace(/^>/u, ""), plain(each)]));
}

/** What stands at the end of a path; undefined where it ends before. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((each, key) => (isRecord(each) ? each[key] : undefined), value);
}

export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

export const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
};

export const numberAt = (value: unknown, ...path: readonly string[]): number | undefined => {
  const found = at(value, ...path);
  return typeof found === "number" ? found : undefined;
};

/** The names of a list of nodes. */
export const namesAt = (value: unknown, ...path: readonly string[]): string[] => listAt(value, ...path).map((each) => textAt(each, "name"));

/** The ids of the papers that an answer shows, each once, in their order. */
export function papersIn(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(papersIn))];
  if (!isRecord(value)) return [];
  const { id } = value;
  const own = typeof id === "string" && id.startsWith("paper:") ? [id] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(papersIn)])];
}

/** How many names a sentence lists. */
const maxNamed = 8;

/** Names as a part of a sentence; of many how many more there are. */
export function listed(names: readonly string[], total = names.length): string {
  const shown = names.slice(0, maxNamed);
  const more = total - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** A number with the word for what is counted. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Things by their names. */
export const namesOf = (things: readonly Named[]): string => listed(things.map(({ name }) => name));
