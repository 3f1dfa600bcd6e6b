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
const compiler = new Neo4jCompiler(papergraph);

/**
 * A database in which the one node that is found is written anew, under another number, each time before its nodes are read, until `changes`
 * are used up.
 */
function restless(changes: number): { readonly run: Run; readonly asked: string[] } {
  const asked: string[] = [];
  let number = 0;
  const run: Run = ({ cypher, parameters }) => {
    if (cypher.includes("word_typos")) {
      asked.push("words");
      const postings = new Int8Array(packPostings([posting(number, papergraph.kinds.indexOf("TECHNIQUE"), "wholeName")]).buffer);
      return Promise.resolve([{ text: "weave", count: 1, postings, mark: `mark ${number}`, next: null, stop: null }]);
    }
    if (cypher.includes("AS numbers")) {
      asked.push("order");
      return Promise.resolve([{ numbers: [number] }]);
    }
    asked.push("nodes");
    if (number < changes) number += 1;
    const isCurrent = Object.values(parameters).some((value) => JSON.stringify(value) === JSON.stringify([number]));
    const node = { kind: "TECHNIQUE", id: "technique:weave" };
    return Promise.resolve([{ data: isCurrent ? [{ id: node.id, standing: "9999999005 weave", v0: node }] : [], refs: [] }]);
  };
  return { run, asked };
}

async function search(run: Run, by: Neo4jCompiler = new Neo4jCompiler(papergraph)): Promise<unknown> {
  const [selection] = plan(schema, `{ search(query: "weave") { totalCount nodes { id } } }`);
  if (!selection) throw new Error("That was no search.");
  return readAsync(runSelection(by, selection), run);
}

const found = { data: { totalCount: 1, ">nodes": [{ kind: "TECHNIQUE", id: "technique:weave" }] } };

test("a search that finds a node which is gone before it is read looks again", async () => {
  const { run, asked } = restless(2);
  expect(await search(run)).toMatchObject(found);
  expect(asked).toEqual(["words", "order", "nodes", "words", "order", "nodes", "words", "order", "nodes"]);
});

test("a search in a graph that nobody writes asks for words and nodes, and for their order the first time", async () => {
  const { run, asked } = restless(0);
  expect(await search(run, compiler)).toMatchObject(found);
  expect(await search(run, compiler)).toMatchObject(found);
  expect(asked).toEqual(["words", "order", "nodes", "words", "nodes"]);
});

test("a search whose nodes are gone every time is refused, not answered with nothing", async () => {
  const { run, asked } = restless(Infinity);
  await expect(search(run)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  expect(asked.filter((each) => each === "nodes")).toHaveLength(3);
});
