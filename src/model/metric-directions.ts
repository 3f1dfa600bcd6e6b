/**
 * Metrics that have one good direction, whatever is measured. ACCURACY (perplexity is LOWER), ENERGY (efficiency is HIGHER) and OTHER have
 * not.
 */
export const metricDirections: Readonly<Record<string, "HIGHER" | "LOWER">> = {
  SPEEDUP: "HIGHER",
  THROUGHPUT: "HIGHER",
  UTILIZATION: "HIGHER",
  COMPRESSION: "HIGHER",
  SCALE: "HIGHER",
  BANDWIDTH: "HIGHER",
  LATENCY: "LOWER",
  TIME: "LOWER",
  MEMORY: "LOWER",
  COST: "LOWER",
};

/** True where a claim about energy is about how much is done with it: that is better when higher, energy drawn when lower. */
export const isEfficiency = (claim: string): boolean => /efficien|per (watt|joule|energy)/i.test(claim);
