/** A question, the fields of Query that its document asks, and what its answer holds of the curated graph. */
export type Phrasing = readonly [question: string, fields: string, ...facts: string[]];
