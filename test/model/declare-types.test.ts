import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";

/** A declaration that is right, as far as types can tell. */
const right = `
import { declareModel } from "../../src/model/declare/declare-model.js";
const end = (field: string) => ({ field, description: "One." });
declareModel({
  vocabularies: { Colour: { description: "Colours.", values: { RED: "Like blood." } } },
  commons: { MAKER: { description: "Both are of it.", noun: "a maker", sentence: "Both are of {}.", weight: 1 } },
  interfaces: {
    Node: { description: "A node." },
    Entity: { description: "A thing.", extends: "Node", properties: { name: { type: "string", description: "Its name." } } },
  },
  kinds: {
    Paper: {
      description: "A paper.",
      interface: "Entity",
      list: end("papers"),
      item: end("paper"),
      properties: {
        title: { type: "string", sameAs: "name", description: "Its title." },
        colour: { type: "enum", vocabulary: "Colour", description: "Its colour." },
        kind: { type: "enum", vocabulary: "Kind", description: "Its kind." },
        half: { type: "int", description: "Half of it.", derive: ({ properties: { whole } }) => Number(whole) / 2 },
      },
    },
    Result: { description: "A result.", interface: "Node", list: end("results"), item: end("result"), properties: {} },
  },
  relations: {
    CITES: {
      description: "Cites it.",
      ends: [{ from: ["Paper"], to: [{ every: "Entity", except: ["Result"] }] }],
      forward: end("cites"),
      backward: end("citedBy"),
      common: "MAKER",
      scope: "WITH_MEMBERS",
      documented: ["Paper"],
    },
  },
  links: { Result: { about: { description: "It.", to: ["Paper"], backward: end("results"), implies: "CITES", common: "MAKER" } } },
  families: { Paper: { relation: "CITES", via: "via" } },
});
`;

/** What somebody may misspell, and what the compiler says of it. */
const wrong = [
  { find: 'from: ["Paper"]', put: 'from: ["Papre"]', says: `Did you mean '"Paper"'?` },
  { find: 'every: "Entity"', put: 'every: "Entiti"', says: `Did you mean '"Entity"'?` },
  { find: 'except: ["Result"]', put: 'except: ["Reslut"]', says: `Did you mean '"Result"'?` },
  { find: 'documented: ["Paper"]', put: 'documented: ["Papers"]', says: `Did you mean '"Paper"'?` },
  { find: 'to: ["Paper"]', put: 'to: ["Pape"]', says: `Did you mean '"Paper"'?` },
  { find: 'interface: "Entity"', put: 'interface: "Entitty"', says: `Did you mean '"Entity"'?` },
  { find: 'extends: "Node"', put: 'extends: "Nod"', says: `Did you mean '"Node"'?` },
  { find: 'vocabulary: "Colour"', put: 'vocabulary: "Color"', says: "Type '\"Color\"' is not assignable" },
  { find: 'sameAs: "name"', put: 'sameAs: "nmae"', says: "Type '\"nmae\"' is not assignable" },
  { find: 'scope: "WITH_MEMBERS"', put: 'scope: "BOTH"', says: "Type '\"BOTH\"' is not assignable" },
  { find: 'implies: "CITES"', put: 'implies: "CITE"', says: "Type '\"CITE\"' is not assignable to type '\"CITES\"'" },
  { find: 'implies: "CITES", common: "MAKER"', put: 'common: "MAKERS"', says: "Type '\"MAKERS\"' is not assignable to type '\"MAKER\"'" },
  { find: 'relation: "CITES"', put: 'relation: "CITE"', says: "Type '\"CITE\"' is not assignable" },
  { find: 'relation: "CITES"', put: 'relation: "CITED"', says: "Type '\"CITED\"' is not assignable to type '\"CITES\"'" },
];

const snippets = [{ find: right, put: right, says: "" }, ...wrong].map((each, index) => ({
  ...each,
  path: fileURLToPath(new URL(`declaration-${index}.ts`, import.meta.url)),
  text: right.replace(each.find, () => each.put),
}));

/** Compiles every snippet at once, as if each were a file beside this one: what the compiler says of each, by its path. */
function compile(): Map<string, string> {
  const config = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
  const read = ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config as unknown;
  const { options } = ts.parseJsonConfigFileContent(read, ts.sys, fileURLToPath(new URL("../../", import.meta.url)));
  const texts = new Map(snippets.map(({ path, text }) => [path, text]));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path);
      return text === undefined ? disk.getSourceFile(path, version) : ts.createSourceFile(path, text, version);
    },
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return new Map(
    snippets.map(({ path }) => {
      const found = program.getSemanticDiagnostics(program.getSourceFile(path));
      return [path, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n")];
    }),
  );
}

describe("a declaration as it is typed", () => {
  const said = compile();

  test("compiles where every name is declared", () => {
    expect(said.get(snippets[0]?.path ?? "")).toBe("");
  });

  test.each(snippets.slice(1))("is a type error with $put", ({ find, path, says }) => {
    expect(right).toContain(find);
    expect(said.get(path)).toContain(says);
  });
});
