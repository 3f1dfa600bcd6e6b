import { maxWords } from "../../src/store/sqlite/word-keys.js";
import { nodeColumns } from "../../src/store/sqlite/write/schema.js";
import type { Model } from "../../src/model/model.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";
import { maxPlaces, numberOf, unpackPostings } from "../../src/store/search/posting.js";

/** Everything that a database holds of the graph, with ids in the place of keys and numbers, in the order of the texts. */
export function graphTables(path: string, model: Model): Readonly<Record<string, readonly string[]>> {
  const connection = Connection.openToRead(path);
  const columns = nodeColumns(model).map(({ name }) => `n.${name}`);
  const rows = (sql: string): string[] =>
    connection
      .values({ sql, parameters: {} })
      .map((row) => JSON.stringify(row))
      .sort();
  const edge = "FROM edge e JOIN node s ON s.pk = e.src JOIN node d ON d.pk = e.dst";
  const numbers = new Map(
    connection.values({ sql: "SELECT number, id FROM entry", parameters: {} }).map(([number, id]) => [Number(number), String(id)]),
  );
  const chunks = Map.groupBy(
    connection.values({ sql: `SELECT key / ${maxPlaces}, postings FROM chunk ORDER BY key`, parameters: {} }),
    ([word]) => Number(word),
  );
  const words = connection.values({ sql: "SELECT pk, text, count, named, forgiven FROM word", parameters: {} }).map(([pk, ...word]) => {
    const postings = (chunks.get(Number(pk)) ?? []).flatMap(([, bytes]) => [...unpackPostings(bytes as Uint8Array)]);
    return JSON.stringify([...word, postings.map((each) => `${numbers.get(numberOf(each)) ?? "?"} ${each & 255}`).sort()]);
  });
  const tables = {
    node: rows(`SELECT n.id, n.kind, ${columns.join(", ")} FROM node n`),
    edge: rows(`SELECT e.type, s.id, d.id, e.note, e.origin ${edge}`),
    edge_source: rows(`SELECT e.type, s.id, d.id, p.id ${edge} JOIN edge_source x ON x.edge = e.pk JOIN node p ON p.pk = x.paper`),
    edge_reference: rows(`SELECT e.type, s.id, d.id, x.url ${edge} JOIN edge_reference x ON x.edge = e.pk`),
    name: rows("SELECT a.key, a.kind, a.rank, a.text, n.id FROM name a JOIN node n ON n.pk = a.node"),
    reach: rows("SELECT a.id, r.scope, s.id, r.rank FROM reach r JOIN node a ON a.pk = r.asked JOIN node s ON s.pk = r.stated"),
    amount: rows("SELECT what, name, count, out_squares, in_squares FROM amount"),
    entry: rows("SELECT id, standing, called, degree, connected FROM entry"),
    word: words.sort(),
    typo: rows(`SELECT y.key / ${maxWords}, w.text FROM typo y LEFT JOIN word w ON w.pk = y.key % ${maxWords}`),
  };
  connection.close();
  return tables;
}
