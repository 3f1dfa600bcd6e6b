/** How often a property is tried, where a suite would usually try it so many times. */
export type Runs = (usual: number) => number;

/** `PROPERTY_RUNS=20` makes it twenty times as often, for a long look after a change. */
export const propertyRuns: Runs = (usual) => usual * Number(process.env["PROPERTY_RUNS"] ?? 1);

/** A part of that, once at least: for a store that takes its time. */
export const partOfRuns =
  (part: number): Runs =>
  (usual) =>
    Math.ceil(propertyRuns(usual) * part);
