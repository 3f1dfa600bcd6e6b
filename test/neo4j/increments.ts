import { expect, test } from "@jest/globals";
import { Connection } from "../../src/store/neo4j/connect/connection.js";
import type { TestNeo4j } from "../support/neo4j-server.js";

const increments = 1_000;

/** Two clients that count in the same property. */
export function describeIncrements(server: () => TestNeo4j): void {
  test("lose no update", async () => {
    const { uri, username, password } = server();
    const clients = [1, 2].map(() => Connection.open({ uri, username, password, deadline: 60_000 }));
    const [first, second] = clients as [Connection, Connection];
    await first.write((run) =>
      run({ cypher: "CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE", parameters: {} }),
    );

    /** Reads the number and writes the next one, under the lock that the store's own writes take. */
    const increment = (client: Connection): Promise<unknown> =>
      client.write(async (run) => {
        await run({ cypher: "MERGE (l:Lock {name: 'count'}) SET l.held = true REMOVE l.held", parameters: {} });
        const [row] = await run({ cypher: "MATCH (l:Lock {name: 'count'}) RETURN coalesce(l.value, 0) AS value", parameters: {} });
        await run({
          cypher: "MATCH (l:Lock {name: 'count'}) SET l.value = $given.value",
          parameters: { value: Number(row?.["value"]) + 1 },
        });
      });
    const count = async (client: Connection): Promise<void> => {
      for (let done = 0; done < increments / 2; done += 1) await increment(client);
    };
    await Promise.all([count(first), count(second)]);
    const rows = await second.read((run) => run({ cypher: "MATCH (l:Lock {name: 'count'}) RETURN l.value AS value", parameters: {} }));
    await Promise.all(clients.map((client) => client.close()));
    expect(rows).toEqual([{ value: increments }]);
  });
}
