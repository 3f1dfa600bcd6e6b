import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { buildModel } from "../../src/model/build/build-model.js";
import { allRules } from "../../src/model/check/rules/all-rules.js";
import type { ModelRule } from "../../src/model/check/rules/model-rule.js";
import type { ModelDeclaration } from "../../src/model/declare/declaration.js";
import { papergraphDeclaration } from "../../src/model/declare/papergraph.js";
import { ModelError } from "../../src/model/model.js";
import { orphanedMessages, readWrongDeclarations } from "./wrong-declarations.js";

const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
const ci = process.env["CI"];
if (isUpdate && ci !== undefined && ci !== "" && ci !== "false") throw new Error("Goldens are not written in CI.");

const renew = "If the new message is right, renew it: UPDATE_GOLDEN=1 npx jest test/model/check.test.ts";
const rulesFolder = new URL("../../src/model/check/rules/", import.meta.url);
const ruleFiles = readdirSync(fileURLToPath(rulesFolder)).filter((name) => !["all-rules.ts", "model-rule.ts"].includes(name));
const wrong = readWrongDeclarations();

async function ruleOf(file: string): Promise<ModelRule> {
  const rules = Object.values((await import(new URL(file, rulesFolder).href)) as Readonly<Record<string, unknown>>);
  const rule = allRules.find((each) => rules.includes(each));
  if (!rule) throw new Error(`${file} holds no rule of all-rules.ts.`);
  return rule;
}

function messageOf(declaration: ModelDeclaration): string {
  try {
    buildModel(declaration);
  } catch (error) {
    if (error instanceof ModelError) return `${error.message}\n`;
    throw error;
  }
  return "";
}

describe.each(wrong)("$rule: $name", ({ rule, declaration, path }) => {
  test("is refused, with all that is wrong", () => {
    const message = messageOf(declaration);
    if (isUpdate) writeFileSync(path, message);
    const golden = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (message !== golden) throw new Error(`${basename(path)} says\n\n${golden}\nand the check\n\n${message}\n${renew}`);
    expect(message).not.toBe("");
  });

  test("breaks that rule", async () => {
    expect((await ruleOf(`${rule}.ts`)).check(declaration)).not.toEqual([]);
  });
});

describe("every rule", () => {
  test("is a file of its folder", async () => {
    expect(new Set(await Promise.all(ruleFiles.map(ruleOf)))).toEqual(new Set(allRules));
  });

  test.each(ruleFiles)("is shown to find something: %s", (file) => {
    expect(wrong.map(({ rule }) => `${rule}.ts`)).toContain(file);
  });

  test.each(allRules)("$says So does the declaration of the graph.", ({ check }) => {
    expect(check(papergraphDeclaration)).toEqual([]);
  });
});

test("every message belongs to a declaration", () => {
  expect(orphanedMessages()).toEqual([]);
});
