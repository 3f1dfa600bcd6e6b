import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { FakeBolt, type Row } from "../support/fake-bolt.js";
import { expectData, expectRefusal, post, request } from "../support/http.js";
import { copyProgram, runToEnd, until } from "../support/program.js";
import { quietPort } from "../support/quiet-port.js";
import { startTestServer, type TestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

const password = "do-not-tell-3f9a";
const question = { query: "{ papers { totalCount } }" };

let program: string;
let fake: FakeBolt;
let server: TestServer | undefined;

beforeAll(() => {
  program = copyProgram(worldFolder);
});

afterAll(() => {
  rmSync(program, { recursive: true });
});

beforeEach(async () => {
  fake = await FakeBolt.start();
  // A database that keeps the fingerprint of the seeds, and nothing else.
  let kept: string | undefined;
  fake.rows = (cypher, { version }): Row[] => {
    const { fingerprint } = Object(version) as { readonly fingerprint?: string };
    if (cypher.includes("SET l += $given.version")) kept = fingerprint ?? kept;
    return cypher.includes("AS fingerprint") && kept !== undefined ? [{ fingerprint: kept }] : [];
  };
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  await fake.close();
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  server = await startTestServer({ NEO4J_URI: `bolt://${fake.address}`, NEO4J_PASSWORD: password, LOG_LEVEL: "trace", ...env }, program);
  return server;
}

const isReady = async (address: TestServer): Promise<boolean> => (await request(address, "/readyz")).status === 200;

it("starts without its database, says so, and becomes ready once the database is there", async () => {
  const port = await quietPort();
  const running = await start({ NEO4J_URI: `bolt://127.0.0.1:${port}` });
  const said = (): number => running.output().split("The process goes on and tries again").length - 1;

  expect(await request(running, "/livez")).toMatchObject({ status: 200 });
  const ready = await request(running, "/readyz");
  expectRefusal(ready, 503, "SERVICE_UNAVAILABLE");
  expect(ready.headers.get("retry-after")).toBe("1");
  const answer = await post(running, question);
  expectRefusal(answer, 503, "SERVICE_UNAVAILABLE");
  expect(answer.headers.get("retry-after")).toBe("1");
  expectData(await post(running, { query: "{ __typename }" }));

  // The first try to fill goes on for a while by itself; a database that comes meanwhile is no news.
  await until(() => said() > 0);
  const late = await FakeBolt.start(port);
  late.rows = fake.rows;
  await until(() => isReady(running));
  expect(said()).toBe(1);
  await late.close();
});

it("answers TIMEOUT if the database accepts connections and says nothing", async () => {
  fake.react = (): "silence" => "silence";
  const running = await start();
  expect((await request(running, "/readyz")).status).toBe(503);
  expectRefusal(await post(running, question), 504, "TIMEOUT");
});

it("reports a refused password once, does not log in again, and never prints the password", async () => {
  fake.react = ({ name }) => (name === "LOGON" ? { failure: "Neo.ClientError.Security.Unauthorized" } : "answer");
  const running = await start({ NEO4J_URI: `bolt://neo4j:${password}@${fake.address}` });
  // Until the first answer, whoever asks logs in as well.
  await until(() => running.output().includes("NEO4J_PASSWORD"));
  for (let round = 0; round < 10; round++) {
    expectRefusal(await post(running, question), 503, "SERVICE_UNAVAILABLE");
    expect(await isReady(running)).toBe(false);
  }
  // The fill is tried every second.
  await setTimeout(3_000);
  expect(fake.count("LOGON")).toBe(1);
  expect(running.output().match(/.*NEO4J_PASSWORD.*/g)).toEqual([expect.stringContaining("refuses NEO4J_USERNAME and NEO4J_PASSWORD")]);
  expect(running.output()).not.toContain(password);
});

it("ends at once on a signal while it fills the database", async () => {
  fake.react = ({ fields }) => (String(fields[0]).includes("MERGE (l:Lock") ? "silence" : "answer");
  const running = await start();
  await until(() => running.output().includes("MERGE (l:Lock"));
  server = undefined;
  expect(await running.close()).toBe(0);
  expect(running.output()).not.toContain(password);
});

it("ends with one line if the seeds break a rule, with or without a database", async () => {
  const broken = copyProgram(worldFolder);
  writeFileSync(join(broken, "seeds", "papers", "broken.yaml"), "kind: PAPER\n");
  const env = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: password };
  const { code, stderr } = await runToEnd(env, broken);
  rmSync(broken, { recursive: true });
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/^The seeds have \d+ findings?; the first: papers\/broken\.yaml: .*\n$/);
});
