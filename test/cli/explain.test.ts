import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { explainOperation } from "../../src/cli/explain-operation.js";
import { papergraph } from "../../src/model/papergraph.js";
import { readGoldens } from "../golden/goldens.js";
import { worldFolder } from "../world/world.js";

const explain = (document: string, variables = {}, operationName?: string): Promise<string> =>
  explainOperation(papergraph, worldFolder, { document, variables, ...(operationName !== undefined && { operationName }) });

describe("an operation is explained", () => {
  const goldens = readGoldens().filter(({ name }) => ["keyset-page", "resolve", "compare"].includes(name));

  test.each(goldens)("$name: with the plan, the SQL and the Cypher of its golden", async ({ folder, query, variables }) => {
    const text = await explain(query, variables);
    const golden = (file: string): string[] => readFileSync(join(folder, file), "utf8").trimEnd().split("\n\n");
    for (const selection of golden("plan.txt")) expect(text).toContain(selection);
    for (const statement of golden("neo4j.cypher")) expect(text).toContain(statement.split("\n").slice(1).join("\n"));
    expect(text.match(/^-- .*, statement \d+ of \d+$/gm)).toHaveLength(golden("sqlite.sql").length);
  });

  test("with the values of its SQL and the steps of SQLite's query plan, indented below what they belong to", async () => {
    const text = await explain("query ($ref: String!) { technique(ref: $ref) { name } }", { ref: "QW" });
    expect(text).toMatch(/-- technique, statement 1 of 1\n-- @p0 = .*qw.*\n/);
    expect(text).toMatch(/^-- query plan:\n(?:-- {3}.*\n)*-- {5}SEARCH /m);
    expect(text).toMatch(/^\/\/ \$given\.p0 = .*"qw".*$/m);
  });

  test("with the statements of a traversal, each with what those before it found, and the one that walks on Neo4j", async () => {
    const text = await explain('{ lineage(of: "quickweave") { nodes { node { name } } } }');
    expect(text).toMatch(/-- lineage, statement 1 of (\d+)\n-- @keys = .*quickweave.*\n/);
    expect(text).toMatch(/-- lineage, statement 2 of \d+\n-- @last = "\[\d+\]"/);
    expect(text).toMatch(/-- lineage, statement (\d+) of \1\n-- @p0 = "\[\\"technique:quickweave\\"/);
    expect(text).toContain("// lineage, statement 1 of 2\n");
  });

  test("with what it is refused for, where its data decide that", async () => {
    expect(await explain('{ lineage(of: "no such thing") { truncated } }')).toContain("-- lineage is NOT_FOUND: Nothing is called");
  });

  test("though it reads nothing", async () => {
    expect(await explain("{ __typename }")).toBe("This operation reads nothing of the graph.\n");
  });
});

describe("what the API would refuse is refused in words", () => {
  test.each([
    ["no GraphQL", "{ papers {", "GRAPHQL_PARSE_FAILED", /^Line 1, column 11: Syntax Error/],
    ["an unknown field", "{\n  papers { total }\n}", "GRAPHQL_VALIDATION_FAILED", /^Line 2, column 12: Cannot query field "total"/],
    ["a wrong argument", "{ papers(first: 101) { totalCount } }", "BAD_USER_INPUT", /first/],
    ["a missing variable", "query ($a: String!) { paper(ref: $a) { id } }", "BAD_USER_INPUT", /\$a/],
    ["several operations", "query a { __typename } query b { __typename }", "OPERATION_RESOLUTION_FAILURE", /--operation.*a, b\.$/],
  ])("%s", async (_what, document, code, message) => {
    await expect(explain(document)).rejects.toMatchObject({ code, message: expect.stringMatching(message) as unknown });
  });

  test("an operation that is not in the document", async () => {
    await expect(explain("query a { __typename }", {}, "b")).rejects.toMatchObject({
      message: 'There is no operation "b"; the document has: a.',
    });
  });
});

describe("the command", () => {
  const run = (...options: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/run-source.mjs", "cli/explain.js", ...options], {
      encoding: "utf8",
    });
    return { code: status, out: stdout, err: stderr };
  };

  test("explains a file with variables of another one", () => {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-test-"));
    const variables = join(folder, "variables.json");
    writeFileSync(variables, '{"ref": "FA2"}');
    writeFileSync(join(folder, "q.graphql"), "query ($ref: String!) { technique(ref: $ref) { name } }");
    expect(run(join(folder, "q.graphql"), "--variables", variables)).toMatchObject({
      code: 0,
      out: expect.stringContaining("fa2"),
      err: "",
    });
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["no file", [], /^Usage: npm run explain -- /],
    ["a file that is not there", ["no-such.graphql"], /^There is no file no-such\.graphql that can be read\.\n$/],
    ["an unknown option", ["--sql"], /--sql.*\nUsage: /s],
    ["variables that are no JSON object", ["README.md", "--variables", "README.md"], /^README\.md is not a JSON object of variables/],
  ])("says in a line what is wrong: %s", (_what, options, message) => {
    expect(run(...options)).toEqual({ code: 1, out: "", err: expect.stringMatching(message) as unknown });
  });
});
