import { describe, expect, test } from "@jest/globals";
import { extractStatements } from "../../src/extract/extract-statements.js";
import { cuesIn } from "../../src/extract/names/cues-in.js";
import { namingRules } from "../../src/extract/rules/introduces/all-rules.js";
import { ownVariant } from "../../src/extract/rules/introduces/own-variant.js";
import { relationRules } from "../../src/extract/rules/relations/all-rules.js";
import { ownRules } from "../../src/extract/rules/relations/own-component.js";
import { nextVersion } from "../../src/extract/rules/relations/next-version.js";
import { comparisonRules, numberRules } from "../../src/extract/rules/results/all-rules.js";
import { ruleName, type RuleBase } from "../../src/extract/rules/rule.js";
import { readDocument } from "../../src/extract/text/document.js";
import { measured } from "../../src/extract/measured.js";
import { inventedLexicon, read } from "./support/invented.js";

const named = [...namingRules, ownVariant];
const others = [...relationRules, ...ownRules, nextVersion, ...numberRules, ...comparisonRules];

/** A title alone, or a sentence: what is given as an example of a rule. */
const source = (text: string, isTitle: boolean): string => (isTitle && !text.startsWith("TITLE") ? `TITLE ${text}\nTEXT ` : text);

/** The cues of a naming rule in a text: what its pattern finds where nothing objects. */
function cues(rule: RuleBase, text: string): number {
  const naming = namingRules.find((each) => each === rule);
  if (!naming) return read(text).introduced.filter(({ evidence }) => evidence.rule === ruleName(rule)).length;
  const part = /^TITLE (?<title>.*)\nTEXT (?<text>[^]*)$/u.exec(source(text, naming.part === "TITLE"))?.groups;
  const document = readDocument({ title: part?.["title"] ?? "A Title", abstract: part?.["text"] ?? text });
  return cuesIn(document, [naming]).length;
}

/** How often a rule speaks in a text. */
function statements(rule: RuleBase, text: string): number {
  let relations = 0;
  const parts = /^TITLE (?<title>.*)\nTEXT (?<text>[^]*)$/u.exec(text)?.groups;
  const { results } = extractStatements({ title: parts?.["title"] ?? "A Title", abstract: parts?.["text"] ?? text }, inventedLexicon, {
    minPrecision: 0,
    onRelations: (all) => (relations = all.filter((each) => each.rule === ruleName(rule)).length),
  });
  return relations + results.filter(({ evidence }) => evidence.rule === ruleName(rule)).length;
}

describe.each(named.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples)("finds a name in «%s»", (text) => {
    expect(cues(rule, text)).toBeGreaterThan(0);
  });
  test.each(rule.counter)("finds none in «%s»", (text) => {
    expect(cues(rule, text)).toBe(0);
  });
});

describe.each(others.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples)("speaks in «%s»", (text) => {
    expect(statements(rule, text)).toBeGreaterThan(0);
  });
  test.each(rule.counter)("is silent in «%s»", (text) => {
    expect(statements(rule, text)).toBe(0);
  });
});

test("rules have names of their own, and a measured confidence belongs to a rule as it is now", () => {
  const names = [...named, ...others].map(ruleName);
  expect(new Set(names).size).toBe(names.length);
  const counted = Object.keys(measured).filter((name) => !name.startsWith("name/") && !name.includes("/of-a-result@"));
  expect(counted.filter((name) => !names.includes(name))).toEqual([]);
});
