/** How often a property is tried. `PROPERTY_RUNS=20` makes that twenty times as often, for a long look after a change. */
export const propertyRuns = (usual: number): number => usual * Number(process.env["PROPERTY_RUNS"] ?? 1);
