import type { Extraction, ExtractedResult } from "../../../src/extract/extraction.js";

/** True where a line says a statement: its words in their order. */
export const saysOf = (said: readonly string[], statement: string): boolean => said.some((each) => patternOf(statement).test(each));

/** The words of a statement in their order, others between them; but what follows "over", "on" and their like stands right behind. */
function patternOf(statement: string): RegExp {
  const words = statement.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const joint = (word: string): string => (/^(?:over|on|with|by|in|of|result|introduces|names)$/u.test(word) ? " " : " (?:.* )?");
  return new RegExp(`^(?:.* )?${words.map((word, index) => word + (index + 1 < words.length ? joint(word) : "")).join("")}(?: .*)?$`, "u");
}

/** What was read, a line for each statement. */
export function statementsOf({ introduced, relations, results, names }: Extraction): string[] {
  return [
    ...introduced.map(({ thing }) => `introduces ${thing.name} ${thing.kind}`),
    ...names.map(({ thing }) => `names ${thing.name}`),
    ...relations.map(({ from, relation, to }) => `${relation} ${from?.name ?? "paper"} > ${to.name}`),
    ...results.map(resultText),
  ];
}

function resultText(result: ExtractedResult): string {
  const {
    value,
    valueMax,
    unit,
    bound,
    metric,
    betterIs,
    outcome,
    subject,
    baseline,
    hardware,
    hardwareCount,
    models,
    benchmarks,
    precision,
  } = result;
  const number =
    value === null
      ? "no number"
      : valueMax === null
        ? `${String(value)} ${unit ?? ""}`
        : `${String(value)}-${String(valueMax)} ${unit ?? ""}`;
  return [
    `result ${number} ${bound} ${metric} ${betterIs} ${outcome} of ${subject.name}`,
    baseline ? `over ${baseline.name}` : "over nothing",
    hardware.length > 0 ? `on ${hardware.map(({ name }) => name).join(" ")}` : "",
    hardwareCount === null ? "" : `(${String(hardwareCount)})`,
    models.length > 0 ? `with ${models.map(({ name }) => name).join(" ")}` : "",
    benchmarks.length > 0 ? `by ${benchmarks.map(({ name }) => name).join(" ")}` : "",
    precision === null ? "" : `in ${precision}`,
  ]
    .filter((each) => each !== "")
    .join(" ");
}
