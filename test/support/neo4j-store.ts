import neo4j from "neo4j-driver";
import { papergraph } from "../../src/model/papergraph.js";
import { Neo4jStore } from "../../src/store/neo4j/store.js";
import type { TestNeo4j } from "./neo4j-server.js";
import type { StoreFactory } from "./open-graph.js";

/** Milliseconds for one call: planning alone takes a busy machine a while. */
const deadline = 180_000;

/** True where the database holds more than a curated graph, which the next fill would not replace. */
const holdsMore = `
  RETURN EXISTS {
    MATCH (n) WHERE NOT (n:Migration OR n:Lock OR n:Name OR n:Word OR n:Amount OR n:Changed OR (n:Change AND n.batch IS NULL)
      OR (n:Node AND n.origin = 'CURATED'))
  } OR EXISTS { MATCH (:Node)-[e]->(:Node) WHERE e.origin <> 'CURATED' } AS holdsMore`;

/**
 * Opens a store on the server of a test file. What is left there of other tests is a curated graph at most, and goes with the first fill, if
 * that is another one. The schema stays: it is the same for all, and takes a while to make.
 */
export function neo4jStore(server: () => TestNeo4j): StoreFactory {
  return async () => {
    const { uri, username, password } = server();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const { records } = await driver.executeQuery(holdsMore);
    await driver.close();
    if (records[0]?.get("holdsMore") === true) await server().clear();
    return Neo4jStore.open({ uri, username, password, deadline }, papergraph);
  };
}
