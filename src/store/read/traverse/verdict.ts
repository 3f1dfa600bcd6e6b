import type { Named, ResultFacts } from "../../port/facts.js";

/**
 * What has to agree before one number may be held against another: how it is read, and the words for a result that says it and one that
 * does not.
 */
interface Context {
  readonly read: (result: ResultFacts) => readonly Named[];
  readonly said: (value: string) => string;
  readonly unsaid: string;
  /** True where not every measurement has it, so that two results without it agree. */
  readonly optional?: boolean;
}

const single = (value: string | number | null): Named[] => (value === null ? [] : [{ id: String(value), name: String(value) }]);

const contexts: readonly Context[] = [
  { read: (result) => result.hardware, said: (value) => `was measured on ${value}`, unsaid: "on what hardware it was measured" },
  {
    read: (result) => single(result.hardwareCount),
    said: (value) => `took ${value} of it`,
    unsaid: "how many devices it took",
    optional: true,
  },
  { read: (result) => result.models, said: (value) => `was measured with ${value}`, unsaid: "with what model it was measured" },
  { read: (result) => single(result.precision), said: (value) => `ran in ${value}`, unsaid: "its precision" },
  {
    read: (result) => result.benchmarks,
    said: (value) => `was measured by ${value}`,
    unsaid: "by what benchmark it was measured",
    optional: true,
  },
  { read: ({ baseline }) => (baseline ? [baseline] : []), said: (value) => `is against ${value}`, unsaid: "its baseline" },
];

/** Something that does not agree: in words, and whether both say it. */
export interface Difference {
  readonly text: string;
  readonly isStated: boolean;
}

/**
 * Why one result's number may not be held against another one's, in words; nothing where it may. A baseline, hardware, model or precision
 * that is not said does not agree with anything, not even with what is not said either: a result that leaves it out is incomplete (its
 * `missingContext`).
 */
export function differences(left: ResultFacts, right: ResultFacts): Difference[] {
  return contexts.flatMap(({ read, said, unsaid, optional }): Difference[] => {
    const [one, other] = [read(left), read(right)];
    const silent = (who: string): Difference[] => [{ text: `${who} ${unsaid}.`, isStated: false }];
    if (one.length === 0 && other.length === 0) return optional ? [] : silent("Neither says");
    if (one.length === 0) return silent("The first does not say");
    if (other.length === 0) return silent("The second does not say");
    if (keyOf(one) === keyOf(other)) return [];
    return [{ text: `The first ${said(namesOf(one))}, the second ${said(namesOf(other))}.`, isStated: true }];
  });
}

/** The same for the same things, in whatever order. */
export const keyOf = (things: readonly Named[]): string => JSON.stringify(things.map(({ id }) => id).sort());

const namesOf = (things: readonly Named[]): string =>
  things
    .map(({ name }) => name)
    .sort()
    .join(" and ");
