import { tokensOf } from "./told.js";

/** Data that fits, and what was cut out of it. */
export interface Shortened {
  readonly data: unknown;
  /** One sentence for each list that was cut: where it is, and how much of it is left out. */
  readonly cuts: readonly string[];
}

/**
 * Cuts the lists of GraphQL data so that it fits `maxTokens`: all of them to one length, the largest that fits. Undefined where it does not
 * fit without any list.
 */
export function shorten(data: unknown, maxTokens: number): Shortened | undefined {
  const fits = (length: number): boolean => tokensOf(JSON.stringify(cut(data, length).data)) <= maxTokens;
  let [least, most] = [0, longestList(data)];
  if (!fits(least)) return undefined;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return cut(data, least);
}

function cut(value: unknown, length: number, path = "data"): Shortened {
  if (Array.isArray(value)) {
    const parts = value.slice(0, length).map((part, index) => cut(part, length, `${path}[${index}]`));
    const left = value.length - parts.length;
    const own = left > 0 ? [`${left} of ${value.length} in ${path}`] : [];
    return { data: parts.map((part) => part.data), cuts: [...own, ...parts.flatMap((part) => part.cuts)] };
  }
  if (typeof value !== "object" || value === null) return { data: value, cuts: [] };
  const parts = Object.entries(value).map(([name, part]) => [name, cut(part, length, `${path}.${name}`)] as const);
  return { data: Object.fromEntries(parts.map(([name, part]) => [name, part.data])), cuts: parts.flatMap(([, part]) => part.cuts) };
}

function longestList(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((longest, part) => Math.max(longest, longestList(part)), own);
}
