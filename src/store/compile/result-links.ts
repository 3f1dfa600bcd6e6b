import type { Model } from "../../model/model.js";

const names = {
  paper: "RESULT_PAPER",
  subject: "RESULT_SUBJECT",
  baseline: "RESULT_BASELINE",
  hardware: "RESULT_HARDWARE",
  models: "RESULT_MODELS",
  benchmarks: "RESULT_BENCHMARKS",
} as const;

/** The edges by which traversals find the context of a result, by its links. */
export type ResultLinks = Readonly<Record<keyof typeof names, string>>;

/** The links of a result; a model without one of them is a ModelError, which shows when a store is opened. */
export function resultLinks(model: Model): ResultLinks {
  for (const name of Object.values(names)) model.edge(name);
  return names;
}
