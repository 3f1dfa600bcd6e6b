import { yearOf, type Thing } from "./picture.js";

/** A relation by the places of its ends in the list of things: `child` came from `parent`. */
export interface Link {
  readonly parent: number;
  readonly child: number;
}

/** The things of one year, or those without a date (`year` is null), in columns. */
export interface YearColumns {
  readonly year: number | null;
  readonly columns: readonly (readonly number[])[];
}

/**
 * Puts things into columns: a year has at least one, and more where things of that year come from each other or are more than `rows`. Earlier
 * dates stand in earlier columns. What has no date comes first.
 */
export function intoColumns(things: readonly Thing[], links: readonly Link[], rows: number): YearColumns[] {
  const years = new Map<number | null, number[]>();
  things.forEach((thing, index) => {
    const year = yearOf(thing.introduced);
    years.set(year, [...(years.get(year) ?? []), index]);
  });
  const inOrder = [...years].sort(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity));
  return inOrder.map(([year, members]) => ({ year, columns: columnsOfOneYear(members, things, links, rows) }));
}

/** List scheduling: the earliest date first among what waits for nothing, in the first column behind all it comes from that has room. */
function columnsOfOneYear(members: readonly number[], things: readonly Thing[], links: readonly Link[], rows: number): number[][] {
  const parents = acyclicParents(members, links);
  const children = new Map<number, number[]>();
  for (const [child, all] of parents) for (const parent of all) children.set(parent, [...(children.get(parent) ?? []), child]);
  const waitsFor = new Map([...parents].map(([child, all]) => [child, all.length]));
  const byDate = [...members].sort((a, b) => compareDates(things[a], things[b]) || a - b);
  const columns: number[][] = [];
  const columnOf = new Map<number, number>();
  const ready = byDate.filter((member) => !waitsFor.get(member));
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    let column = Math.max(0, ...(parents.get(next) ?? []).map((parent) => (columnOf.get(parent) ?? 0) + 1));
    while ((columns[column]?.length ?? 0) >= rows) column += 1;
    (columns[column] ??= []).push(next);
    columnOf.set(next, column);
    for (const child of children.get(next) ?? []) {
      const left = (waitsFor.get(child) ?? 0) - 1;
      waitsFor.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  return columns;
}

function compareDates(a: Thing | undefined, b: Thing | undefined): number {
  const [left, right] = [a?.introduced ?? "", b?.introduced ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** For each member what it comes from in the same year, without the links that would close a circle. */
function acyclicParents(members: readonly number[], links: readonly Link[]): Map<number, number[]> {
  const inYear = new Set(members);
  const parents = new Map<number, number[]>();
  for (const { parent, child } of links) {
    if (inYear.has(parent) && inYear.has(child)) parents.set(child, [...(parents.get(child) ?? []), parent]);
  }
  const state = new Map<number, "open" | "done">();
  const visit = (member: number): void => {
    state.set(member, "open");
    const kept = (parents.get(member) ?? []).filter((parent) => state.get(parent) !== "open");
    parents.set(member, kept);
    for (const parent of kept) if (!state.has(parent)) visit(parent);
    state.set(member, "done");
  };
  for (const member of members) if (!state.has(member)) visit(member);
  return parents;
}
