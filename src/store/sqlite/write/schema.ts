import type { PropertyDeclaration } from "../../../model/declare/declaration.js";
import type { Model, OrderKey, Type } from "../../../model/model.js";
import { columnOf } from "../columns.js";
import { kindCondition } from "../compile/conditions.js";
import { historyIndexes, historyTables } from "./history-tables.js";
import { searchIndexes, searchTables } from "./search-tables.js";

/** Marks a file as Papergraph's: "PGrf" in SQLite's application_id. */
export const applicationId = 0x50477266;

/**
 * Raised when a change of the tables is more than new tables, columns and indexes, or others of what is derived, which are made anew. A file of a
 * higher version is refused.
 */
export const schemaVersion = 2;

/**
 * The columns of `node` beyond its key: every property of every kind, those it carries of other nodes, and the number of nodes that each field lists.
 * Sentences stand last: SQLite reads a row no further than to what is asked of it.
 */
export function nodeColumns(model: Model): { readonly name: string; readonly type: string }[] {
  const columns = new Map<string, string>();
  const sentences = new Map<string, string>();
  for (const type of concreteTypes(model)) {
    for (const property of type.properties.values())
      (property.prose ? sentences : columns).set(columnOf(property.stored), columnType(property));
    for (const { carried } of type.ends.values())
      for (const { stored, property } of carried) columns.set(columnOf(stored), columnType(property));
    for (const end of type.ends.values())
      if (end.countProperty !== undefined) columns.set(columnOf(end.countProperty), "INTEGER NOT NULL DEFAULT 0");
  }
  columns.delete("id");
  columns.delete("kind");
  return [...columns, ...sentences].map(([name, type]) => ({ name, type }));
}

/** What files of earlier versions lack of `edge`. */
export const addedEdgeColumns = ["src_id", "dst_id", "statement"].map((name) => ({ name, type: "TEXT" }));

/**
 * Programs of earlier versions, which may still run where this one was started, write edges without the ids of their ends.
 */
export const triggerDefinitions = [
  [
    "CREATE TRIGGER edge_ids AFTER INSERT ON edge WHEN NEW.src_id IS NULL OR NEW.dst_id IS NULL BEGIN",
    "  UPDATE edge SET src_id = (SELECT id FROM node WHERE pk = NEW.src), dst_id = (SELECT id FROM node WHERE pk = NEW.dst) WHERE pk = NEW.pk;",
    "END",
  ].join("\n"),
];

/** The tables of the embedded store, made from the model. */
export function tableDefinitions(model: Model): string[] {
  const columns = nodeColumns(model).map(({ name, type }) => `  ${name} ${type}`);
  return [
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    `CREATE TABLE node (\n  pk INTEGER PRIMARY KEY,\n  id TEXT NOT NULL UNIQUE,\n  kind TEXT NOT NULL,\n${columns.join(",\n")}\n) STRICT`,
    [
      "CREATE TABLE edge (",
      "  pk INTEGER PRIMARY KEY,",
      "  type TEXT NOT NULL,",
      "  src INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,",
      "  dst INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,",
      "  note TEXT,",
      "  origin TEXT NOT NULL,",
      "  confidence REAL NOT NULL DEFAULT 1,",
      "  evidence TEXT NOT NULL DEFAULT '[]',",
      "  -- The ids of the ends: lists of what a node is related to stand in their order.",
      "  src_id TEXT,",
      "  dst_id TEXT,",
      "  -- `<from> <type> <to>` of a relation that waits for review.",
      "  statement TEXT,",
      "  UNIQUE (src, type, dst)",
      ") STRICT",
    ].join("\n"),
    [
      "CREATE TABLE edge_source (",
      "  edge INTEGER NOT NULL REFERENCES edge (pk) ON DELETE CASCADE,",
      "  paper INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,",
      "  PRIMARY KEY (edge, paper)",
      ") STRICT, WITHOUT ROWID",
    ].join("\n"),
    [
      "CREATE TABLE edge_reference (",
      "  edge INTEGER NOT NULL REFERENCES edge (pk) ON DELETE CASCADE,",
      "  url TEXT NOT NULL,",
      "  PRIMARY KEY (edge, url)",
      ") STRICT, WITHOUT ROWID",
    ].join("\n"),
    [
      "-- What a ref can mean. rank: 0 id, 1 arXiv id or DOI, 2 name, 3 slug, 4 alias, 5 name or alias after its maker.",
      "CREATE TABLE name (",
      "  key TEXT NOT NULL,",
      "  kind TEXT NOT NULL,",
      "  rank INTEGER NOT NULL,",
      "  node INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,",
      "  text TEXT NOT NULL,",
      "  PRIMARY KEY (key, kind, rank, node)",
      ") STRICT, WITHOUT ROWID",
    ].join("\n"),
    [
      "-- Families, closed: what is stated for one node counts for what is asked about, in the scope WITH_FAMILIES or WITH_MEMBERS.",
      "-- rank orders all that counts for a node: nearest first, families before members, then by id.",
      "CREATE TABLE reach (",
      "  asked INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,",
      "  scope TEXT NOT NULL,",
      "  stated INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,",
      "  rank INTEGER NOT NULL,",
      "  PRIMARY KEY (asked, scope, stated)",
      ") STRICT, WITHOUT ROWID",
    ].join("\n"),
    [
      "-- How much there is: nodes of each kind (what: NODE), edges of each type (EDGE), and pairs in families, by their kind (FAMILY).",
      "-- The squares are of how many edges start, and end, at each node: they tell how unevenly edges are spread.",
      "CREATE TABLE amount (",
      "  what TEXT NOT NULL,",
      "  name TEXT NOT NULL,",
      "  count INTEGER NOT NULL,",
      "  out_squares INTEGER NOT NULL DEFAULT 0,",
      "  in_squares INTEGER NOT NULL DEFAULT 0,",
      "  PRIMARY KEY (what, name)",
      ") STRICT, WITHOUT ROWID",
    ].join("\n"),
    ...searchTables,
    ...historyTables,
  ];
}

/** The indexes of edges. */
export const edgeIndexes = [
  "CREATE INDEX edge_in ON edge (dst, type, src)",
  "CREATE INDEX edge_out_by_id ON edge (src, type, dst_id, dst)",
  "CREATE INDEX edge_in_by_id ON edge (dst, type, src_id, src)",
  "CREATE INDEX edge_waiting ON edge (confidence, statement) WHERE statement IS NOT NULL",
  "CREATE INDEX edge_unsure ON edge (confidence) WHERE confidence < 1",
  "CREATE INDEX edge_source_paper ON edge_source (paper)",
];

/** The indexes: the ways along edges and to names, and those of the lists. */
export function indexDefinitions(model: Model): string[] {
  return [
    ...edgeIndexes,
    "CREATE INDEX name_node ON name (node)",
    ...searchIndexes,
    ...historyIndexes,
    "CREATE INDEX reach_stated ON reach (stated, scope, asked)",
    "CREATE INDEX node_name ON node (name)",
    "CREATE INDEX result_waiting ON node (confidence, id) WHERE kind = 'RESULT' AND origin = 'IMPORTED'",
    ...listIndexes(model).map(({ definition }) => definition),
  ];
}

/** The indexes of what follows from nodes and edges, and those of the lists. */
export function derivedIndexes(model: Model): string[] {
  const others = new Set([...edgeIndexes, ...historyIndexes]);
  return indexDefinitions(model).filter((definition) => !others.has(definition));
}

/** An index by its name, and the statement that makes it. */
interface Index {
  readonly name: string;
  readonly definition: string;
}

/**
 * The indexes of the lists: one for each order and each filter by value that a list offers. Kinds share one where they are listed alike, which begins
 * with the kind: to make an index all nodes are read. The engine finds it for one of them, as its condition names them in turn. A list of several kinds
 * has its own, for in a shared one it would be in no order, and one that it could use for values would look best to the engine for orders as well.
 */
function listIndexes(model: Model): Index[] {
  const lists = [...model.types.values()].filter((type) => type.list);
  const ofKinds = lists.filter(({ isInterface }) => !isInterface).flatMap(ways);
  const shared = [...Map.groupBy(ofKinds, ({ columns }) => columns)].map(([columns, alike]) => {
    const condition = alike.map(({ type }) => kindCondition("", type.kinds)).join(" OR ");
    return index("node", { columns, condition, leading: "kind, " });
  });
  const own = lists.filter(({ isInterface }) => isInterface).flatMap(ways);
  const indexes = [
    ...shared,
    ...own.map(({ type, columns }) => index(type.name.toLowerCase(), { columns, condition: kindCondition("", type.kinds) })),
  ];
  return [...new Map(indexes.map((each) => [each.name, each])).values()];
}

/**
 * The columns by which a list is entered. Rows that are equal in an order come by their ids, also where the greatest comes first: there an index is read
 * from its end.
 */
function ways(type: Type): { readonly type: Type; readonly columns: string }[] {
  const orders = [...type.orders.values()].filter(isEntered).map(({ property, greatestFirst }) => {
    if (property === "id") return "id";
    return `${columnOf(property)}, ${greatestFirst ? "id DESC" : "id"}`;
  });
  const values = [...type.properties.values()].filter((property) => property.isLookedUp).map(({ stored }) => columnOf(stored));
  return [...orders, ...values].map((columns) => ({ type, columns }));
}

function index(of: string, { columns, condition, leading = "" }: { columns: string; condition: string; leading?: string }): Index {
  const name = `${of}_by_${/^\w+/.exec(columns)?.[0] ?? ""}`;
  return { name, definition: `CREATE INDEX ${name} ON node (${leading}${columns}) WHERE ${condition}` };
}

/**
 * An index that led with the kind would look best to the planner for every list of several kinds, and then all of its rows would be sorted.
 */
const isEntered = ({ property }: OrderKey): boolean => property !== "kind";

/** The whole schema as a script, for people: `schema/sqlite.sql`. */
export function schemaScript(model: Model): string {
  return [
    "-- The embedded store, made from the model by `npm run schema`.",
    `PRAGMA application_id = ${String(applicationId)};`,
    `PRAGMA user_version = ${String(schemaVersion)};`,
    ...[...tableDefinitions(model), ...indexDefinitions(model), ...triggerDefinitions].map((definition) => `${definition};`),
    "",
  ].join("\n");
}

export const concreteTypes = (model: Model): Type[] => [...model.types.values()].filter((type) => !type.isInterface);

function columnType(property: PropertyDeclaration): string {
  switch (property.type) {
    case "int":
    case "boolean":
      return "INTEGER";
    case "float":
      return "REAL";
    case "id":
    case "string":
    case "date":
    case "url":
    case "enum":
      return "TEXT";
    case "evidence":
    case "list":
      return "TEXT NOT NULL DEFAULT '[]'";
  }
}
