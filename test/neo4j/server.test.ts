import { afterEach, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { describeWithOwnNeo4j } from "../support/neo4j-server.js";

describeWithOwnNeo4j("the Neo4j server of the tests", (server) => {
  const drivers: Driver[] = [];

  function connect({ uri = server().uri, password = server().password } = {}): Driver {
    const driver = neo4j.driver(uri, neo4j.auth.basic(server().username, password));
    drivers.push(driver);
    return driver;
  }

  /** The rows of a statement as objects. */
  async function ask(cypher: string, parameters = {}, driver = connect()): Promise<unknown[]> {
    const { records } = await driver.executeQuery(cypher, parameters);
    return records.map((record) => record.toObject());
  }

  afterEach(async () => {
    await Promise.all(drivers.splice(0).map((driver) => driver.close()));
    await server().empty();
  });

  it("answers a client that knows the password", async () => {
    expect(await ask("RETURN 1 AS one")).toEqual([{ one: neo4j.int(1) }]);
  });

  it("refuses a wrong password", async () => {
    await expect(connect({ password: "another-password" }).getServerInfo()).rejects.toMatchObject({
      code: "Neo.ClientError.Security.Unauthorized",
    });
  });

  it("is the version that the pom names", async () => {
    expect(await ask("CALL dbms.components() YIELD name, versions, edition")).toContainEqual({
      name: "Neo4j Kernel",
      versions: ["5.26.30"],
      edition: "community",
    });
  });

  it("routes neo4j:// to itself", async () => {
    const driver = connect({ uri: server().uri.replace("bolt:", "neo4j:") });
    const { summary } = await driver.executeQuery("CREATE (:Paper {id: 'routed'})");
    expect(summary.server.address).toBe(new URL(server().uri).host);
  });

  it("holds a unique constraint", async () => {
    await ask("CREATE CONSTRAINT FOR (p:Paper) REQUIRE p.id IS UNIQUE");
    await ask("CREATE (:Paper {id: 'a'})");
    await expect(ask("CREATE (:Paper {id: 'a'})")).rejects.toMatchObject({
      code: "Neo.ClientError.Schema.ConstraintValidationFailed",
    });
  });

  it("finds words by a full-text index", async () => {
    await ask("CREATE FULLTEXT INDEX words FOR (p:Paper) ON EACH [p.title]");
    await ask("CALL db.awaitIndexes()");
    await ask("CREATE (:Paper {title: 'Fast attention on tensor cores'}), (:Paper {title: 'Sparse matrices'})");
    // The index may follow a commit by a moment.
    await ask("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    expect(await ask("CALL db.index.fulltext.queryNodes('words', 'tensor') YIELD node RETURN node.title AS title")).toEqual([
      { title: "Fast attention on tensor cores" },
    ]);
  });

  it("follows quantified paths and finds shortest ones", async () => {
    await ask("CREATE (a:Paper {id: 'a'})-[:CITES]->(:Paper {id: 'b'})-[:CITES]->(c:Paper {id: 'c'}), (a)-[:CITES]->(c)");
    const from = "(a:Paper {id: 'a'})";
    expect(await ask(`MATCH ${from} (()-[:CITES]->()){1,2} (c:Paper {id: 'c'}) RETURN count(*) AS paths`)).toEqual([
      { paths: neo4j.int(2) },
    ]);
    expect(await ask(`MATCH p = SHORTEST 1 ${from}-[:CITES]->+(c:Paper {id: 'c'}) RETURN length(p) AS length`)).toEqual([
      { length: neo4j.int(1) },
    ]);
  });

  it("keeps what is committed when it is killed and started again", async () => {
    await ask("CREATE (:Paper {id: 'kept'})");
    await server().kill();
    await expect(connect().getServerInfo()).rejects.toMatchObject({ code: "ServiceUnavailable" });
    await server().restart();
    expect(await ask("MATCH (p:Paper) RETURN p.id AS id")).toEqual([{ id: "kept" }]);
  });

  it("stops and starts again on SIGTERM, at the same address", async () => {
    await ask("CREATE (:Paper {id: 'kept'})");
    await server().restart();
    expect(await ask("MATCH (p:Paper) RETURN p.id AS id")).toEqual([{ id: "kept" }]);
  });

  it("answers late what is asked while it hangs", async () => {
    const driver = connect();
    await driver.getServerInfo();
    server().pause();
    const answer = ask("RETURN 1 AS one", {}, driver);
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 300, "nothing"))]);
    server().resume();
    expect(first).toBe("nothing");
    expect(await answer).toEqual([{ one: neo4j.int(1) }]);
  });
});

describeWithOwnNeo4j("a second suite of the same file", (server) => {
  it("starts with an empty server", async () => {
    const driver = neo4j.driver(server().uri, neo4j.auth.basic(server().username, server().password));
    const { records } = await driver.executeQuery("MATCH (n) RETURN n");
    const indexes = await driver.executeQuery("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'");
    await driver.close();
    expect([...records, ...indexes.records]).toEqual([]);
  });
});
