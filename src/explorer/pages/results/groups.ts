import { inWords } from "../../kinds.js";
import type { ResultRow } from "../../parts/result-row.js";

/** Results that were measured against the same thing by the same metric, and are stated alike. */
export interface ResultGroup {
  readonly key: string;
  readonly title: string;
  readonly baseline: { readonly id: string; readonly name: string } | null;
  /** Rows that may stand in one order, largest factor first, under what all of them have in common. */
  readonly ranked: readonly RankedRows[];
  readonly unranked: readonly ResultRow[];
  /** Why there is no order for the rows without one, in words; undefined where there is a single row. */
  readonly why: string | undefined;
}

/** Results of the same conditions in one order, with what those are in words: "on H100, with Llama, in FP16". */
export interface RankedRows {
  readonly conditions: string;
  readonly rows: readonly ResultRow[];
}

/** How numbers of a bound are meant: an order may hold one of these alone. */
export const statements: Readonly<Record<string, string>> = {
  UP_TO: "best cases (“up to”)",
  AT_LEAST: "at least",
  AVERAGE: "averages",
  MEDIAN: "medians",
  GEOMEAN: "geometric means",
  RANGE: "ranges",
};

/** What has to be the same before one number may be held against another; that is the rule of `compare` as well. */
interface Condition {
  readonly name: string;
  readonly read: (row: ResultRow) => readonly { readonly id: string; readonly name: string }[];
  readonly words: (names: string) => string;
  /** True where not every measurement has it, so that two results without it agree. */
  readonly isOptional?: boolean;
}

const single = (value: string | number | null): readonly { id: string; name: string }[] =>
  value === null ? [] : [{ id: String(value), name: String(value) }];

const conditions: readonly Condition[] = [
  { name: "hardware", read: ({ hardware }) => hardware, words: (names) => `on ${names}` },
  { name: "number of devices", read: ({ hardwareCount }) => single(hardwareCount), words: (count) => `${count} of it`, isOptional: true },
  { name: "model", read: ({ models }) => models, words: (names) => `with ${names}` },
  { name: "precision", read: ({ precision }) => single(precision), words: (name) => `in ${name}` },
  { name: "benchmark", read: ({ benchmarks }) => benchmarks, words: (names) => `measured by ${names}`, isOptional: true },
];

/**
 * Groups of results in the order in which their first rows come. Against another baseline, by another metric, or as a best case
 * instead of an average, a number says something else, so no order runs through two groups. Within one, only numbers of the same conditions
 * stand in an order, and what is not said is not the same as anything.
 */
export function groupResults(rows: readonly ResultRow[]): readonly ResultGroup[] {
  const groups = groupBy(rows, (row) => [row.metric, row.baseline?.id ?? "", statements[row.bound] ?? ""].join("|"));
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    if (!first) return [];
    const statement = statements[first.bound];
    const sets = [...groupBy(members, conditionsKey)].flatMap(([same, set]) => (same !== undefined && set.length > 1 ? [set] : []));
    const placed = new Set(sets.flat());
    const unranked = members.filter((row) => !placed.has(row));
    return [
      {
        key,
        title: inWords(first.metric) + (statement === undefined ? "" : `, ${statement}`),
        baseline: first.baseline,
        ranked: sets.map((set) => ({ conditions: conditionsOf(set[0]), rows: set })),
        unranked,
        why: members.length > 1 && unranked.length > 0 ? whyUnranked(members) : undefined,
      },
    ];
  });
}

function groupBy<K>(rows: readonly ResultRow[], keyOf: (row: ResultRow) => K): Map<K, ResultRow[]> {
  const groups = new Map<K, ResultRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const idsOf = (row: ResultRow, { read }: Condition): string =>
  read(row)
    .map(({ id }) => id)
    .sort()
    .join(" ");

/** Rows of one key may stand in one order; undefined where a row may stand in none. */
function conditionsKey(row: ResultRow): string | undefined {
  if (row.baseline === null || row.factor === null) return undefined;
  if (conditions.some((condition) => condition.isOptional !== true && condition.read(row).length === 0)) return undefined;
  return conditions.map((condition) => idsOf(row, condition)).join("|");
}

function conditionsOf(row: ResultRow | undefined): string {
  if (!row) return "";
  return conditions
    .flatMap(({ read, words }) => {
      const names = read(row).map(({ name }) => name);
      return names.length > 0 ? [words(names.join(" and "))] : [];
    })
    .join(", ");
}

function whyUnranked(rows: readonly ResultRow[]): string {
  if (rows.every(({ baseline }) => baseline === null)) return "nothing says what these numbers are measured against";
  const unsaid = conditions.filter(({ read, isOptional }) => isOptional !== true && rows.some((row) => read(row).length === 0));
  const differing = conditions.filter(
    (condition) => !unsaid.includes(condition) && new Set(rows.map((row) => idsOf(row, condition))).size > 1,
  );
  const reasons = [
    ...(unsaid.length > 0 ? [`${inList(unsaid)} ${unsaid.length > 1 ? "are" : "is"} not always said`] : []),
    ...(differing.length > 0 ? [`${inList(differing)} ${differing.length > 1 ? "differ" : "differs"}`] : []),
    ...(rows.some(({ factor }) => factor === null) ? ["for some no factor follows from what the paper says"] : []),
  ];
  return reasons.join("; ");
}

const inList = (some: readonly Condition[]): string =>
  some
    .map(({ name }) => name)
    .join(", ")
    .replace(/, ([^,]+)$/, " and $1");
