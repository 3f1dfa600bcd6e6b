import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Extraction, ExtractedResult } from "../../src/extract/extraction.js";
import { read } from "./support/invented.js";

/**
 * Each file of `golden` shows a trap as a person reads it: a title, a text, what has to be read out of it (WANT) and what must not (NOT). Statements
 * are parted by `|`, and hold every word that is given.
 */
const folder = fileURLToPath(new URL("golden/", import.meta.url));

test.each(readdirSync(folder).sort())("%s", (file) => {
  const lines = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  const section = (name: string): string =>
    lines
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length)
      .trim() ?? "";
  const wanted = (name: string): string[] =>
    section(name)
      .split(" | ")
      .filter((each) => each !== "");
  const extraction = read(`TITLE ${section("TITLE")}\nTEXT ${section("TEXT")}`);
  const said = statementsOf(extraction);
  const holds = (statement: string): boolean => said.some((each) => patternOf(statement).test(each));
  const report = { missing: wanted("WANT").filter((each) => !holds(each)), tooMuch: wanted("NOT").filter(holds) };
  // What was said and dropped stands beside what is missing, so that a failure explains itself.
  expect({ ...report, ...(report.missing.length + report.tooMuch.length > 0 && { said, dropped: extraction.dropped }) }).toEqual({
    missing: [],
    tooMuch: [],
  });
});

/** The words of a statement in their order, others between them; but what follows "over", "on" and their like stands right behind. */
function patternOf(statement: string): RegExp {
  const words = statement.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const joint = (word: string): string => (/^(?:over|on|with|by|in|of|result|introduces|names)$/u.test(word) ? " " : " (?:.* )?");
  return new RegExp(`^(?:.* )?${words.map((word, index) => word + (index + 1 < words.length ? joint(word) : "")).join("")}(?: .*)?$`, "u");
}

function statementsOf({ introduced, relations, results, names }: Extraction): string[] {
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
