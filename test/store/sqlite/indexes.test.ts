import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { buildGraphSchema } from "../../../src/api/build-schema.js";
import type { Type } from "../../../src/model/model.js";
import { papergraph } from "../../../src/model/papergraph.js";
import { runSelection } from "../../../src/store/read/run-selection.js";
import { SqliteCompiler } from "../../../src/store/sqlite/compile/compiler.js";
import { Connection } from "../../../src/store/sqlite/connect/connection.js";
import { plan } from "../../golden/goldens.js";
import { openWorld, seedsFolder, type World } from "../../world/world.js";

let world: World;
let connection: Connection;
let schema: GraphQLSchema;

/** The real seeds, which are large enough for an index to matter. */
beforeAll(async () => {
  world = await openWorld(seedsFolder);
  connection = Connection.open(world.path, { create: false });
  schema = buildGraphSchema(papergraph);
});

afterAll(async () => {
  connection.close();
  await world.close();
});

/** SQLite's query plan of a request: one line for each table that it visits or sorts. */
function explain(query: string): string[] {
  return plan(schema, query).flatMap((selection) => {
    const { value, done } = runSelection(new SqliteCompiler(papergraph), selection).next();
    if (done === true) return [];
    return connection.rows(`EXPLAIN QUERY PLAN ${value.sql}`, value.parameters).map((row) => String(row["detail"]));
  });
}

/** Visits of every node: `n` and a number is how statements call the table `node`. */
const fullScans = (lines: readonly string[]): string[] => lines.filter((line) => /^SCAN (n\d+|node)(?! .*USING)/.test(line));

const sorts = (lines: readonly string[]): string[] => lines.filter((line) => /USE TEMP B-TREE FOR ORDER BY/.test(line));

const lists = [...papergraph.types.values()].flatMap((type) => (type.list ? [{ type, list: type.list.field }] : []));

/** The one order that sorts: an index that led with the kind would draw every other order of a list of several kinds away from its own. */
const isSorted = (type: Type, order: string): boolean => type.isInterface && order === "KIND";

const orders = lists.flatMap(({ type, list }) =>
  [...type.orders.keys()].filter((order) => !isSorted(type, order)).map((order) => ({ list, order })),
);

test.each(orders)("$list by $order reads an index in its order", ({ list, order }) => {
  for (const direction of ["ASC", "DESC"]) {
    for (const page of ["first: 5", "last: 5"]) {
      const lines = explain(`{ ${list}(orderBy: [{ field: ${order}, direction: ${direction} }], ${page}) { nodes { id } } }`);
      expect({ direction, page, scans: fullScans(lines), sorts: sorts(lines) }).toEqual({ direction, page, scans: [], sorts: [] });
    }
  }
});

describe("filters that name a node start at it", () => {
  const relations = lists.flatMap(({ type, list }) =>
    [...type.ends.values()].map((end) => {
      const named = papergraph.type(end.target).isNamed;
      const anchor = named ? `{ ref: "H100" }` : `{ id: { eq: "result:flashattention-3/speedup" } }`;
      return { list, field: end.field, filter: end.shape === "one" ? anchor : `{ some: ${anchor} }` };
    }),
  );

  test.each(relations)("$list by $field", ({ list, field, filter }) => {
    expect(fullScans(explain(`{ ${list}(filter: { ${field}: ${filter} }) { totalCount nodes { id } } }`))).toEqual([]);
  });

  test.each(lists.filter(({ type }) => type.isNamed))("$list by ref", ({ list }) => {
    expect(fullScans(explain(`{ ${list}(filter: { ref: "H100" }) { nodes { id } } }`))).toEqual([]);
  });

  const values = lists.flatMap(({ type, list }) =>
    [...type.properties.values()].filter(({ isLookedUp }) => isLookedUp).map(({ name }) => ({ list, name })),
  );

  test.each(values)("$list by $name", ({ list, name }) => {
    for (const condition of [`{ eq: "https://example.org/x" }`, `{ in: ["https://example.org/x"] }`]) {
      const lines = explain(`{ ${list}(filter: { ${name}: ${condition} }) { totalCount nodes { id } } }`);
      expect({ condition, scans: lines.filter((line) => /^SCAN n\d/.test(line)) }).toEqual({ condition, scans: [] });
    }
  });

  test("an item by ref, a node by id and a resolved ref visit no list", () => {
    const lines = explain(`{ technique(ref: "FA2") { id } node(id: "paper:x") { id } resolve(ref: "FA2") { node { id } } }`);
    expect(fullScans(lines)).toEqual([]);
  });

  test("relations of a node are found from it", () => {
    const lines = explain(
      `{ hardware(ref: "H100") { targetedBy { totalCount nodes { id ... on Method { results { nodes { id } } } } } } }`,
    );
    expect(fullScans(lines)).toEqual([]);
    expect(lines.filter((line) => /^SCAN e\d+/.test(line))).toEqual([]);
  });
});

const related = lists.flatMap(({ type, list }) =>
  [...type.ends.values()].flatMap(({ field, shape, edge, direction }) =>
    shape === "relation" || shape === "list" ? [{ list, field, scope: edge.family && direction === "in" ? "scope: EXACT, " : "" }] : [],
  ),
);

test.each(related)("$field of $list are read in the order of an index", ({ list, field, scope }) => {
  for (const page of ["first: 5", "last: 5"]) {
    const lines = explain(`{ ${list}(first: 3) { nodes { ${field}(${scope}${page}) { nodes { id } } } } }`);
    expect({ page, scans: fullScans(lines), sorts: sorts(lines) }).toEqual({ page, scans: [], sorts: [] });
  }
});

/** Searches for the edge between two nodes: what is asked of a node is tried with every node that passes it. */
const pairs = (lines: readonly string[]): string[] =>
  lines.filter((line) => /^SEARCH e\d+ .*\((?:src=\? AND type=\? AND dst=\?|dst=\? AND type=\? AND src=\?)\)/.test(line));

describe("a condition on related nodes is asked of those that a node leads to, and not tried with all that pass it", () => {
  const widened = lists.flatMap(({ type, list }) =>
    [...type.ends.values()].flatMap(({ field, shape, target }) => {
      if (shape !== "relation" && shape !== "list") return [];
      const ends = [...papergraph.type(target).ends.values()].filter(({ edge }) => edge.family);
      return ends.map((inner) => ({ list, field, shape, inner: inner.field, kinds: papergraph.type(inner.target) }));
    }),
  );

  test.each(widened)("$inner of $field of $list", ({ list, field, shape, inner, kinds }) => {
    const condition = kinds.isNamed ? `{ name: { contains: "a" } }` : `{ claim: { contains: "a" } }`;
    const filter = `{ ${inner}: { some: ${condition} } }`;
    expect(pairs(explain(`{ ${list}(filter: { ${field}: { some: ${filter} } }) { totalCount } }`))).toEqual([]);
    if (shape === "relation") expect(pairs(explain(`{ ${list} { nodes { ${field}(filter: ${filter}) { totalCount } } } }`))).toEqual([]);
  });
});
