/** The links of a result that traversals follow, by the names that the model gives to their edges. */
export const links = {
  subject: "RESULT_SUBJECT",
  baseline: "RESULT_BASELINE",
  hardware: "RESULT_HARDWARE",
  models: "RESULT_MODELS",
  benchmarks: "RESULT_BENCHMARKS",
} as const;
