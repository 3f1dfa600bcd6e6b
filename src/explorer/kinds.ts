/** The kinds of things that have a page, as they stand in ids and addresses. */
export const kindNames = ["paper", "technique", "system", "hardware", "model", "benchmark"] as const;

export type KindName = (typeof kindNames)[number];

/** How a kind is told apart: its letter, and its name for one and for many. Its colour and its shape stand in styles/kinds.css. */
export interface KindWords {
  readonly letter: string;
  readonly one: string;
  readonly many: string;
}

export const kinds: Readonly<Record<KindName, KindWords>> = {
  paper: { letter: "P", one: "Paper", many: "Papers" },
  technique: { letter: "T", one: "Technique", many: "Techniques" },
  system: { letter: "S", one: "System", many: "Systems" },
  hardware: { letter: "H", one: "Hardware", many: "Hardware" },
  model: { letter: "M", one: "Model", many: "Models" },
  benchmark: { letter: "B", one: "Benchmark", many: "Benchmarks" },
};

/** The kind of a thing by its id (`technique:flashattention`) or by the API's word for it (`TECHNIQUE`). */
export function kindOf(idOrKind: string): KindName {
  const name = (idOrKind.split(":")[0] ?? "").toLowerCase();
  return kindNames.find((kind) => kind === name) ?? "paper";
}

/** The words of an enum of the API as a person reads them: `FINE_TUNING` is "fine tuning". */
export function inWords(word: string): string {
  return abbreviations.has(word) ? word : word.toLowerCase().replaceAll("_", " ");
}

const abbreviations = new Set(["GPU", "NPU", "TPU", "CPU", "FPGA", "ASIC", "PIM"]);
