import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { read } from "./support/invented.js";
import { saysOf, statementsOf } from "./support/statements.js";

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
  const holds = (statement: string): boolean => saysOf(said, statement);
  const report = { missing: wanted("WANT").filter((each) => !holds(each)), tooMuch: wanted("NOT").filter(holds) };
  // What was said and dropped stands beside what is missing, so that a failure explains itself.
  expect({ ...report, ...(report.missing.length + report.tooMuch.length > 0 && { said, dropped: extraction.dropped }) }).toEqual({
    missing: [],
    tooMuch: [],
  });
});
