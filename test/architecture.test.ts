import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import ts from "typescript";

// What ESLint holds (one reader of the environment, coded errors, named exports) and dependency-cruiser (the direction of imports) is not
// repeated here.

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** Every TypeScript file that somebody wrote: types that are generated stand in `.d.ts`. */
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(source, path), text: readFileSync(path, "utf8") }));

/** The one list of the graph is long because the graph is large; splitting it would make it two lists. */
const mayBeLong = ["model/declare/papergraph.ts"];

test("every file is below 300 lines", () => {
  const long = files.filter(({ path, text }) => text.split("\n").length > 300 && !mayBeLong.includes(path));
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("no file or folder is a junk drawer", () => {
  expect(files.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared|index)(\/|\.tsx?$)/.test(path))).toEqual(
    [],
  );
});

test("files and folders are named in kebab-case", () => {
  expect(files.map(({ path }) => path).filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(path))).toEqual(
    [],
  );
});

test("every exported function, class and interface has a doc comment", () => {
  const bare = files.flatMap(({ path, text }) =>
    ts
      .createSourceFile(path, text, ts.ScriptTarget.Latest, true)
      .statements.filter((each) => ts.isFunctionDeclaration(each) || ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each))
      .filter((each) => each.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))
      .filter((each) => ts.getJSDocCommentsAndTags(each).length === 0)
      .map((each) => `${path}: ${each.name?.text ?? "?"}`),
  );
  expect(bare).toEqual([]);
});

test("no comment is a to-do", () => {
  expect(files.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)).map(({ path }) => path)).toEqual([]);
});
