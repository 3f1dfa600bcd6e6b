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

/**
 * Why one result's number may not be held against another one's, in words; nothing where it may. A baseline, hardware, model or precision
 * that is not said does not agree with anything, not even with what is not said either: a result that leaves it out is incomplete (its
 * `missingContext`).
 */
export function differences(left: ResultFacts, right: ResultFacts): string[] {
  return contexts.flatMap(({ read, said, unsaid, optional }) => {
    const [one, other] = [read(left), read(right)];
    if (one.length === 0 && other.length === 0) return optional ? [] : [`Neither says ${unsaid}.`];
    if (one.length === 0) return [`The first does not say ${unsaid}.`];
    if (other.length === 0) return [`The second does not say ${unsaid}.`];
    return keyOf(one) === keyOf(other) ? [] : [`The first ${said(namesOf(one))}, the second ${said(namesOf(other))}.`];
  });
}

const keyOf = (things: readonly Named[]): string => JSON.stringify(things.map(({ id }) => id).sort());

const namesOf = (things: readonly Named[]): string =>
  things
    .map(({ name }) => name)
    .sort()
    .join(" and ");
