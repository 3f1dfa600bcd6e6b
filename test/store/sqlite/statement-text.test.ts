import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { buildGraphSchema } from "../../../src/api/build-schema.js";
import { papergraph } from "../../../src/model/papergraph.js";
import { SqliteCompiler } from "../../../src/store/sqlite/compile/compiler.js";
import { runSelection } from "../../../src/store/read/run-selection.js";
import { plan } from "../../golden/goldens.js";

let schema: GraphQLSchema;

beforeAll(() => {
  schema = buildGraphSchema(papergraph);
});

function compile(query: string, variables: Readonly<Record<string, unknown>> = {}): { sql: string; values: unknown[] } {
  const compiler = new SqliteCompiler(papergraph);
  const statements = plan(schema, query, variables).flatMap((selection) => {
    const { value, done } = runSelection(compiler, selection).next();
    return done === true ? [] : [value];
  });
  return {
    sql: statements.map((statement) => statement.sql).join(";\n"),
    values: statements.flatMap((statement) => Object.values(statement.parameters)),
  };
}

describe("a statement reads only what is asked for", () => {
  test("columns that no field names are not in it", () => {
    const { sql } = compile("{ methods { nodes { id extends { nodes { name } } } } }");
    expect(sql).not.toMatch(/summary|aliases|url|category|system_type|origin|note|edge_source/);
  });

  test("a column is in it once a field names it", () => {
    const { sql } = compile("{ methods { nodes { summary extends { edges { note sources { url } } } } } }");
    expect(sql).toMatch(/\.summary\b.*\.note\b.*\.url\b/s);
  });

  test("skipped fields leave no trace", () => {
    const query = "query ($all: Boolean!) { papers { nodes { id summary @include(if: $all) results @include(if: $all) { totalCount } } } }";
    expect(compile(query, { all: false }).sql).toBe(compile("{ papers { nodes { id } } }").sql);
  });

  test("rows are not read if only counts are asked for", () => {
    expect(compile("{ papers { totalCount } }").sql).not.toMatch(/rows|LIMIT/);
  });

  test("rows are not counted and cursors not made unless asked for", () => {
    expect(compile("{ papers { nodes { id } } }").sql).not.toMatch(/count\(|position/);
  });
});

describe("a statement's text depends on the shape of the request alone", () => {
  const query = `query ($ref: String!, $name: String!, $metrics: [Metric!]!, $first: Int!) {
    technique(ref: $ref) { id }
    results(filter: { subject: { name: { contains: $name } }, metric: { in: $metrics } }, first: $first) { totalCount nodes { id } }
  }`;
  const one = { ref: "FA2", name: "flash", metrics: ["SPEEDUP"], first: 5 };
  const other = { ref: "x' OR 1=1 --", name: "'); DROP TABLE node; --", metrics: ["LATENCY", "MEMORY", "COST"], first: 100 };

  test("other values give the same text and other parameters", () => {
    expect(compile(query, other).sql).toBe(compile(query, one).sql);
    expect(compile(query, other).values).not.toEqual(compile(query, one).values);
  });

  test("no value of a request stands in the text", () => {
    const { sql, values } = compile(query, other);
    expect(sql).not.toMatch(/DROP|OR 1=1|MEMORY/);
    expect(values).toContain("'); drop table node; --");
  });

  test("a value with a quote in it is found as it is", () => {
    expect(compile(`{ papers(filter: { name: { eq: "it's" } }) { totalCount } }`).values).toContain("it's");
  });

  test("a ref that is named twice is resolved once", () => {
    const twice = `{ methods(filter: { or: [{ targets: { some: { ref: "H100" } } }, { evaluatedOn: { some: { ref: "H100" } } }] }) { nodes { id } } }`;
    expect(compile(twice).sql.match(/AS MATERIALIZED/g)).toHaveLength(1);
  });
});

test("the statement of a selection is made once, unless the index has found something for it", () => {
  const compiler = new SqliteCompiler(papergraph);
  const [list] = plan(schema, "{ papers { totalCount } }");
  const [search] = plan(schema, '{ search(query: "attention") { totalCount } }');
  if (list?.is !== "list" || search?.is !== "search") throw new Error("Nothing was planned.");
  expect(compiler.question(list).statement).toBe(compiler.question(list).statement);
  expect(compiler.question(search, { numbers: [1] }).statement).not.toBe(compiler.question(search, { numbers: [2] }).statement);
});
