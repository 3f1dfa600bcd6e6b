import { afterAll, beforeAll, expect, test } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { verifyServer } from "../../src/store/neo4j/verify.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { worldFolder } from "../world/world.js";

const seeds = readSeeds(papergraph, worldFolder);

/** What somebody may do to a graph behind the program's back, with what is then said of it. */
export const damages: readonly (readonly [cypher: string, finding: RegExp])[] = [
  [
    "MATCH (n:Node {id: 'technique:quickweave'}) SET n.summary = 'Another.'",
    /^node technique:quickweave is not as it should be: summary is "Another\." instead of "[^"]+"\.$/,
  ],
  [
    "MATCH (n:Node {id: 'technique:quickweave-2'}) REMOVE n:Method",
    /^node technique:quickweave-2 .*: labels is \[.*\] instead of \[.*"Method".*\]/,
  ],
  ["MATCH (n:Node {id: 'hardware:onyx'}) SET n.targetedByCount = 77", /^node hardware:onyx .*: targetedByCount is 77 instead of \d\.$/],
  [
    "CREATE (:Node:Entity {id: 'model:made-up', name: 'x', aliases: [], kind: 'MODEL', origin: 'CURATED'})",
    /^node model:made-up should not be there\.$/,
  ],
  ["MATCH (:Node)-[e:EXTENDS]->() WITH e LIMIT 1 DELETE e", /^relation \S+ EXTENDS \S+ is lacking\.$/],
  [
    "MATCH (:Node)-[e:TARGETS]->() WITH e LIMIT 1 SET e.note = 'Never said.'",
    /^relation \S+ TARGETS \S+ .*: note is "Never said\." instead of absent\.$/,
  ],
  [
    "MATCH (a)-[e:INTRODUCES]->(b) WITH a, e, b LIMIT 1 CREATE (a)-[f:INTRODUCES]->(b) SET f = properties(e)",
    /^relation \S+ INTRODUCES \S+ should not be there\.$/,
  ],
  ["MATCH (a:Node)-[e:FAMILY]->(b:Node) WHERE a <> b WITH e LIMIT 1 DELETE e", /^family \S+ \S+ \S+ is lacking\.$/],
  ["MATCH (a:Name {key: 'quickweave'}) WITH a LIMIT 1 DETACH DELETE a", /^name quickweave \d \S+:quickweave is lacking\.$/],
  ["MATCH (w:Word {text: 'quickweave'}) SET w.typos = null", /^word quickweave .*: typos is absent instead of /],
  ["MATCH (a:Amount {what: 'NODE', name: 'PAPER'}) SET a.count = 4", /^amount NODE PAPER .*: count is 4 instead of 3\.$/],
];

/** The check of what a server holds. */
export function describeVerification(server: () => TestNeo4j): void {
  let driver: Driver;

  const verify = (fingerprint = seeds.fingerprint): Promise<string[]> => {
    const { uri, username, password } = server();
    return verifyServer({ uri, username, password, deadline: 60_000 }, papergraph, seeds.toBatch(), fingerprint);
  };

  beforeAll(async () => {
    const { uri, username, password } = server();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const store = await neo4jStore(server)("");
    await store.replaceCurated(seeds.toBatch(), seeds.fingerprint);
    await store.close();
  });

  afterAll(() => driver.close());

  test("nothing is found in one as it was filled, what others have added to it included", async () => {
    await driver.executeQuery("MATCH (l:Lock {name: 'seeds'}) SET l.seen = true");
    expect(await verify()).toEqual([]);
  });

  test("each change is found and told in words, and none is undone", async () => {
    for (const [cypher] of damages) {
      const { counters } = (await driver.executeQuery(cypher)).summary;
      expect({ cypher, changes: counters.containsUpdates() }).toEqual({ cypher, changes: true });
    }
    // A posting is four bytes of many, which Cypher cannot write.
    const { records } = await driver.executeQuery(
      "MATCH (w:Word) WHERE w.count > 1 RETURN w.text AS text, w.postings AS postings ORDER BY text LIMIT 1",
    );
    const postings = (records[0]?.get("postings") as Int8Array).slice(4);
    await driver.executeQuery("MATCH (w:Word {text: $text}) SET w.postings = $postings", {
      text: records[0]?.get("text") as string,
      postings,
    });

    const findings = await verify("other");
    expect(findings[0]).toBe(`It was filled from other seeds: ${seeds.fingerprint} instead of other.`);
    const posting = new RegExp(
      `^word ${String(records[0]?.get("text"))} is not as it should be: postings is "[0-9a-f]+" instead of "[0-9a-f]+"\\.$`,
    );
    for (const finding of [...damages.map(([, each]) => each), posting]) expect(findings).toContainEqual(expect.stringMatching(finding));
    expect(await verify("other")).toEqual(findings);
  });

  test("an index that lacks is found before anything else", async () => {
    await driver.executeQuery("DROP INDEX word_typos");
    expect(await verify()).toEqual(["It lacks its index word_typos."]);
    await driver.executeQuery("MATCH (m:Migration {name: '004-search'}) DELETE m");
    expect(await verify()).toEqual([expect.stringMatching(/^Its schema is that of another version/)]);
  });
}
