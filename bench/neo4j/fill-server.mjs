/** Writes the graph as the store does. */
import { papergraph } from "../../.dev/model/papergraph.js";
import { toBatch } from "../../.dev/seed/to-batch.js";
import { Connection } from "../../.dev/store/neo4j/connect/connection.js";
import { migrate, migrateLists } from "../../.dev/store/neo4j/connect/migrate.js";
import { replaceCurated } from "../../.dev/store/neo4j/write/replace-curated.js";
import { generateGraph } from "./generate-graph.mjs";

/** Milliseconds. The store's usual deadline is enough only for a graph as small as the seeds. */
const deadline = 1_800_000;

/** Fills an empty server with the graph of `techniques` techniques, as the store does. */
export async function fillServer({ uri, username, password }, techniques) {
  const connection = Connection.open({ uri, username, password, deadline });
  const patient = {
    read: (work) => connection.read(work),
    write: (work) => connection.write(work, deadline),
    writeAlone: (statement) => connection.writeAlone(statement, deadline),
  };
  try {
    await migrate(connection, papergraph);
    await replaceCurated(patient, papergraph, toBatch(generateGraph(techniques), papergraph), `bench ${techniques}`);
    await migrateLists(connection, papergraph);
    // Otherwise the planner's statistics would be those of a half-written graph.
    await connection.write((run) => run({ cypher: "CALL db.prepareForReplanning(600)", parameters: {} }), deadline);
  } finally {
    await connection.close();
  }
}
