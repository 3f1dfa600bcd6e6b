import { expect, test } from "@jest/globals";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import { Neo4jCompiler } from "../../src/store/neo4j/compile/compiler.js";
import type { Run } from "../../src/store/neo4j/connect/connection.js";
import { readAsync } from "../../src/store/read/reading.js";
import { runSelection } from "../../src/store/read/run-selection.js";
import { packPostings, posting } from "../../src/store/search/posting.js";
import { plan } from "../golden/goldens.js";

const schema = buildGraphSchema(papergraph);

/**
 * A database whose index is another one each time it is asked, until `changes` are used up, and that knows the nodes of the newest only.
 */
function restless(changes: number): { readonly run: Run; readonly asked: string[] } {
  const asked: string[] = [];
  let version = 0;
  const postings = new Int8Array(packPostings([posting(0, papergraph.kinds.indexOf("TECHNIQUE"), "wholeName")]).buffer);
  const run: Run = ({ cypher, parameters }) => {
    const isLookup = cypher.includes("word_typos");
    asked.push(isLookup ? "words" : "nodes");
    if (isLookup) return Promise.resolve([{ text: "weave", count: 1, postings, version: `v${version}`, size: 1, next: 1, stop: 1 }]);
    if (version < changes) version += 1;
    const isCurrent = Object.values(parameters).includes(`v${version}`);
    const node = { kind: "TECHNIQUE", id: "technique:weave" };
    return Promise.resolve([{ data: isCurrent ? [{ id: node.id, standing: "9999999005 weave", v0: node }] : [], refs: [] }]);
  };
  return { run, asked };
}

async function search(run: Run): Promise<unknown> {
  const [selection] = plan(schema, `{ search(query: "weave") { totalCount nodes { id } } }`);
  if (!selection) throw new Error("That was no search.");
  return readAsync(runSelection(new Neo4jCompiler(papergraph), selection), run);
}

const found = { data: { totalCount: 1, ">nodes": [{ kind: "TECHNIQUE", id: "technique:weave" }] } };

test("a search whose index is rebuilt between its statements looks again", async () => {
  const { run, asked } = restless(2);
  expect(await search(run)).toMatchObject(found);
  expect(asked).toEqual(["words", "nodes", "words", "nodes", "words", "nodes"]);
});

test("a search whose index stays the same asks for words and nodes once", async () => {
  const { run, asked } = restless(0);
  expect(await search(run)).toMatchObject(found);
  expect(asked).toEqual(["words", "nodes"]);
});

test("a search whose index changes every time is refused, not answered with nothing", async () => {
  const { run, asked } = restless(Infinity);
  await expect(search(run)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(asked).toHaveLength(6);
});
