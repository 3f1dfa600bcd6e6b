/** How many times a property runs, given the usual number. */
export type Runs = (usual: number) => number;

/** `PROPERTY_RUNS=20` runs it twenty times as often, for a long look after a change. */
export const propertyRuns: Runs = (usual) => usual * Number(process.env["PROPERTY_RUNS"] ?? 1);

/** A share of that, at least once: for a slow store. */
export const partOfRuns =
  (part: number): Runs =>
  (usual) =>
    Math.ceil(propertyRuns(usual) * part);
