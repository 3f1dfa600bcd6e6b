import type { graphql } from "../graphql.js";

type Category = ReturnType<typeof graphql.scalar<"TechniqueCategory">>;
type SystemType = ReturnType<typeof graphql.scalar<"SystemType">>;
type HardwareType = ReturnType<typeof graphql.scalar<"HardwareType">>;
type Contribution = ReturnType<typeof graphql.scalar<"Contribution">>;
type Metric = ReturnType<typeof graphql.scalar<"Metric">>;
type Bound = ReturnType<typeof graphql.scalar<"Bound">>;
type BetterIs = ReturnType<typeof graphql.scalar<"BetterIs">>;
type Outcome = ReturnType<typeof graphql.scalar<"Outcome">>;
type ResultContext = ReturnType<typeof graphql.scalar<"ResultContext">>;

/** All words of an enum: one that is missing, or one too many, does not compile. */
const all =
  <Word extends string>() =>
  <const Words extends readonly Word[]>(
    words: Exclude<Word, Words[number]> extends never ? Words : Exclude<Word, Words[number]>,
  ): readonly Word[] =>
    words as Words;

/** What the API can say of a technique or a system, of hardware, of a paper and of a result. */
export const categories = all<Category>()([
  "ATTENTION",
  "KERNEL",
  "PARALLELISM",
  "QUANTIZATION",
  "SPARSITY",
  "MEMORY",
  "OFFLOADING",
  "CACHING",
  "SCHEDULING",
  "SERVING",
  "DECODING",
  "TRAINING",
  "FINE_TUNING",
  "OPTIMIZER",
  "ARCHITECTURE",
  "COMPILATION",
  "CODE_GENERATION",
  "COMMUNICATION",
  "NUMERIC_FORMAT",
  "RENDERING",
  "SIMULATION",
  "PERFORMANCE_MODEL",
  "OTHER",
]);
export const systemTypes = all<SystemType>()([
  "FRAMEWORK",
  "LIBRARY",
  "COMPILER",
  "INFERENCE_ENGINE",
  "TRAINING_SYSTEM",
  "RUNTIME",
  "SIMULATOR",
  "LANGUAGE",
  "SERVICE",
  "TOOL",
  "AGENT",
  "OTHER",
]);
export const hardwareTypes = all<HardwareType>()([
  "GPU",
  "NPU",
  "TPU",
  "CPU",
  "FPGA",
  "ASIC",
  "PIM",
  "MOBILE",
  "EDGE",
  "STORAGE",
  "NETWORK",
  "CLUSTER",
  "ARCHITECTURE",
  "OTHER",
]);
export const contributions = all<Contribution>()([
  "METHOD",
  "SYSTEM",
  "BENCHMARK",
  "CHARACTERIZATION",
  "SURVEY",
  "MODEL",
  "HARDWARE",
  "THEORY",
  "DATASET",
]);
export const metrics = all<Metric>()([
  "SPEEDUP",
  "THROUGHPUT",
  "LATENCY",
  "TIME",
  "MEMORY",
  "ENERGY",
  "COST",
  "ACCURACY",
  "UTILIZATION",
  "COMPRESSION",
  "SCALE",
  "BANDWIDTH",
  "OTHER",
]);
export const resultContexts = all<ResultContext>()(["BASELINE", "HARDWARE", "MODEL", "PRECISION"]);
export const bounds = all<Bound>()(["EXACT", "APPROXIMATE", "UP_TO", "AT_LEAST", "AVERAGE", "MEDIAN", "GEOMEAN", "RANGE"]);
export const directions = all<BetterIs>()(["HIGHER", "LOWER"]);
export const outcomes = all<Outcome>()(["BETTER", "ON_PAR", "WORSE"]);
