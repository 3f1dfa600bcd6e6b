import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

/** What this server does otherwise, each a recommendation that another one outweighs. */
const exceptions: Readonly<Record<string, string>> = {
  "572B": "a document that cannot be read is 400 under application/json too, as every request that is refused before it runs",
  FDE2: "a document that is not valid, likewise",
  "7B9B": "a variable that does not fit, likewise",
};

const audits = serverAudits({ url: () => `${server.url}/graphql` });

test("all the audits of GraphQL over HTTP are there", () => {
  expect(audits).toHaveLength(61);
});

test.each(audits)("$id: $name", async ({ id, fn }) => {
  const result = await fn();
  expect(result.status === "ok" || (result.status === "warn" && id in exceptions) ? "ok" : `${result.status}: ${result.reason}`).toBe("ok");
});
