import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { isInputObjectType } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import * as reserved from "../../src/model/check/reserved-names.js";
import { generatedTypes } from "../../src/model/check/rules/unique-type-names.js";
import { papergraphDeclaration } from "../../src/model/declare/papergraph.js";
import { narrowerTypes, narrowingField } from "../../src/model/narrowing.js";
import { papergraph } from "../../src/model/papergraph.js";
import { seedSchema } from "../../src/seed/seed-schema.js";
import { familyType } from "../../src/store/neo4j/compile/family.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";

const schema = buildGraphSchema(papergraph);
const types = [...papergraph.types.values()];

/** The names that a pattern finds in the source of the Neo4j store, each once. */
function namesInCypher(pattern: RegExp): string[] {
  const folder = new URL("../../src/store/neo4j/", import.meta.url);
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(fileURLToPath(new URL(file, folder)), "utf8"));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")))];
}

test("every type of the schema follows from the declaration or is reserved", () => {
  const following = generatedTypes(papergraphDeclaration).map(({ name }) => name);
  const known = new Set([...following, ...reserved.typeNames]);
  expect(Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith("__") && !known.has(name))).toEqual([]);
});

test("every root field is that of a kind or an interface, or is reserved", () => {
  const own = types.flatMap(({ list, item }) => [list?.field, item?.field]);
  const others = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((field) => !own.includes(field));
  expect(others.sort()).toEqual([...reserved.rootFields].sort());
});

test("every field of a filter is a property, a relation or a link, or is reserved", () => {
  const own = types.flatMap((type) => {
    const filter = schema.getType(`${type.name}Filter`);
    const fields = isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
    const narrowing = narrowerTypes(papergraph, type).map(narrowingField);
    return fields.filter((name) => !type.properties.has(name) && !type.ends.has(name) && !narrowing.includes(name));
  });
  expect([...new Set(own)].sort()).toEqual([...reserved.filterFields].sort());
});

test("what stands in seed files beside properties and relations is reserved", () => {
  const { definitions } = seedSchema(papergraph) as { definitions: Readonly<Record<string, { properties?: object }>> };
  expect(Object.keys(definitions).filter((name) => !papergraph.types.has(name))).toEqual(reserved.seedDefinitions);
  const entries = { Paper: definitions["PaperFile"], Result: definitions["Result"] };
  for (const [kind, entry] of Object.entries(entries)) {
    const { properties, ends } = papergraph.type(kind);
    const written = [...properties.keys(), ...[...ends.values()].filter(({ direction }) => direction === "out").map(({ field }) => field)];
    const others = Object.keys(entry?.properties ?? {}).filter((name) => !written.includes(name));
    expect(others.sort()).toEqual([...(reserved.seedFields[kind] ?? [])].sort());
  }
});

test("labels and relationships of the Neo4j store that are none of the graph are reserved", () => {
  const labels = namesInCypher(/\(\w*:([A-Z]\w*)/g).filter((name) => !papergraph.types.has(name));
  expect(labels.sort()).toEqual([...reserved.labels].sort());
  const relationships = namesInCypher(/\[[^\]\s]*:([A-Z_]+)\b/g).filter((name) => !papergraph.edges.has(name));
  const families = (["WITH_FAMILIES", "WITH_MEMBERS"] as const).map(familyType);
  expect([...relationships, ...families].sort()).toEqual([...reserved.relationshipTypes].sort());
});

test("what the Neo4j store sets of its own at a node is reserved", () => {
  const set = namesInCypher(/\bn\.(search\w+) = /g);
  expect(set.filter((name) => !reserved.storedNames.includes(name))).toEqual([]);
});

test("SQLite takes no reserved word for the name of a column", () => {
  const connection = Connection.open(":memory:", { create: true });
  const isTaken = (word: string): boolean => {
    try {
      connection.execute(`CREATE TABLE "${word}" (pk INTEGER PRIMARY KEY, ${word} TEXT)`);
      connection.execute(`CREATE INDEX "by ${word}" ON "${word}" (${word})`);
      return connection.rows(`SELECT ${word} FROM "${word}" WHERE ${word} IS NOT NULL`).length === 0;
    } catch {
      return false;
    }
  };
  expect(reserved.sqlWords.filter(isTaken)).toEqual([]);
  expect(["name", "key", "first", "value", "rank", "year", "window", "filter"].filter((word) => !isTaken(word))).toEqual([]);
  connection.close();
});
