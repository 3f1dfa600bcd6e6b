import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Duplex } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { parseTokens } from "../../src/api/auth/token-list.js";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { answerClientError } from "../../src/api/http/refusals.js";
import { toConfig } from "../../src/config.js";
import { errorCodes, PapergraphError, type ErrorCode } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { openStore } from "../../src/store/open-store.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { post, request, type HttpAnswer } from "../support/http.js";
import { strangers } from "../support/strangers.js";
import { newFolder } from "../support/program.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

let world: World;
let app: FastifyInstance;
let server: { readonly url: string };
/** What the next read fails with. */
let failure: Error | undefined;

beforeAll(async () => {
  world = await openWorld(worldFolder);
  const failing: GraphStore = {
    description: "",
    read: (selections) => (failure === undefined ? world.store.read(selections) : Promise.reject(failure)),
    load: () => ({ running: 0, waiting: 0 }),
    version: () => null,
    curatedFingerprint: () => world.store.curatedFingerprint(),
    carry: (part) => world.store.carry(part),
    replaceCurated: (batch, fingerprint) => world.store.replaceCurated(batch, fingerprint),
    write: (request, shown) => world.store.write(request, shown),
    revision: () => world.store.revision(),
    changes: (question) => world.store.changes(question),
    counts: () => world.store.counts(),
    size: () => world.store.size(),
    ping: () => world.store.ping(),
    close: () => Promise.resolve(),
  };
  app = await createHttpServer(papergraph, failing, pino({ level: "silent" }), {
    callers: strangers,
    corsOrigins: "*",
    answerCacheSize: 0,
  });
  server = { url: await app.listen({ port: 0, host: "127.0.0.1" }) };
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const responseJson = { accept: "application/graphql-response+json" };
const ask = (query: string, more: object = {}): Promise<HttpAnswer> => post(server, { query, ...more }, responseJson);

async function whileFailing(error: Error): Promise<HttpAnswer> {
  failure = error;
  const answer = await ask("{ papers { totalCount } }");
  failure = undefined;
  return answer;
}

/** How the server answers what Node reports about a connection. */
function atConnection(code: string): Promise<HttpAnswer> {
  let text = "";
  const socket = new Duplex({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  answerClientError(Object.assign(new Error(code), { code }), socket);
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return Promise.resolve({ status: Number(head.split(" ")[1]), headers: new Headers(), text: body });
}

/** How each code that a client can meet comes about. */
const refused: Partial<Record<ErrorCode, () => Promise<HttpAnswer>>> = {
  GRAPHQL_PARSE_FAILED: () => ask("{"),
  GRAPHQL_VALIDATION_FAILED: () => ask("{ nothing }"),
  OPERATION_RESOLUTION_FAILURE: () => ask("query A { __typename } query B { __typename }"),
  BAD_USER_INPUT: () => ask("{ papers(first: 101) { totalCount } }"),
  AMBIGUOUS_REF: () => ask('{ papers(filter: { introduces: { some: { ref: "C4" } } }) { totalCount } }'),
  QUERY_TOO_COMPLEX: () =>
    ask("{ methods(first: 100) { nodes { extends(first: 100) { nodes { extends(first: 100) { nodes { id } } } } } } }"),
  BAD_REQUEST: () => post(server, "no JSON"),
  PERSISTED_QUERY_NOT_FOUND: () => post(server, { extensions: { persistedQuery: { version: 1, sha256Hash: "ab" } } }, responseJson),
  UNAUTHENTICATED: () => whileFailing(new PapergraphError("UNAUTHENTICATED", "Who asks?")),
  FORBIDDEN: () => whileFailing(new PapergraphError("FORBIDDEN", "Not you.")),
  RATE_LIMITED: () => whileFailing(new PapergraphError("RATE_LIMITED", "Too often.", { retryAfter: 1 })),
  NOT_FOUND: () => ask('{ lineage(of: "nothing such") { truncated } }'),
  METHOD_NOT_ALLOWED: () => request(server, "/graphql", { method: "PUT" }),
  NOT_ACCEPTABLE: () => post(server, { query: "{ __typename }" }, { accept: "image/png" }),
  REQUEST_TIMEOUT: () => atConnection("ERR_HTTP_REQUEST_TIMEOUT"),
  PAYLOAD_TOO_LARGE: () => ask("#".repeat(100_001)),
  UNSUPPORTED_MEDIA_TYPE: () => post(server, "{}", { "content-type": "text/plain" }),
  HEADERS_TOO_LARGE: () => request(server, `/graphql?query=${"x".repeat(20_000)}`),
  CONFLICT: () => whileFailing(new PapergraphError("CONFLICT", "It contradicts.")),
  INTERNAL_SERVER_ERROR: () => whileFailing(new TypeError("secret")),
  TIMEOUT: () => whileFailing(new PapergraphError("TIMEOUT", "It did not answer.")),
  ANSWER_TOO_LARGE: () => whileFailing(new PapergraphError("ANSWER_TOO_LARGE", "It is too large.")),
  INSUFFICIENT_STORAGE: () => whileFailing(new PapergraphError("INSUFFICIENT_STORAGE", "The disk is full.")),
  SERVICE_UNAVAILABLE: () => whileFailing(new PapergraphError("SERVICE_UNAVAILABLE", "It cannot answer.")),
};

/** A file that is no database. */
function damaged(): string {
  const path = join(newFolder(), "damaged.sqlite");
  writeFileSync(path, "no database at all, but long enough to be looked at. ".repeat(100));
  return path;
}

/** Seeds one of whose papers is none. */
function wrongSeeds(): string {
  const folder = newFolder();
  for (const part of ["registry", "papers"]) cpSync(join(worldFolder, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, "papers", "wrong.yaml"), "nothing: at all\n");
  return folder;
}

/** How each code that ends a start comes about. */
const ending: Partial<Record<ErrorCode, () => unknown>> = {
  CONFIG_INVALID: () => toConfig({ PORT: "x" }),
  DATABASE_UNUSABLE: () => openStore({ database: damaged() }, papergraph),
  TOKENS_INVALID: () => parseTokens("- { name: ada }"),
  SEEDS_INVALID: () => readSeeds(papergraph, wrongSeeds()).toBatch(),
};

test("every code of the table is provoked below", () => {
  expect([...Object.keys(refused), ...Object.keys(ending)].sort()).toEqual(Object.keys(errorCodes).sort());
});

describe("what leaves no data has the status that the table gives its code:", () => {
  test.each(Object.entries(refused))("%s", async (code, provoke) => {
    const { status, text } = await provoke();
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect([errors[0]?.extensions.code, status, data ?? null]).toEqual([code, errorCodes[code as ErrorCode].status, null]);
  });
});

describe("a start ends with the code:", () => {
  test.each(Object.entries(ending))("%s", async (code, provoke) => {
    let thrown: unknown;
    try {
      await provoke();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: "PapergraphError", code });
  });
});

describe("an answer that ran", () => {
  const nothing = 'lineage(of: "nothing such") { truncated }';

  test("is 200 under application/json even if it has no data", async () => {
    for (const accept of ["application/json", "*/*"]) {
      const answer = await post(server, { query: `{ ${nothing} }` }, { accept });
      expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { data: null, errors: [{ path: ["lineage"] }] }]);
    }
  });

  test("has no data if every field at its root failed, and 200 as soon as one did not", async () => {
    const ambiguous = 'paper(ref: "loomserve") { introduces(filter: { ref: "C4" }) { nodes { id } } }';
    const failed = await ask(`{ ${ambiguous} }`);
    expect([failed.status, JSON.parse(failed.text)]).toMatchObject([400, { data: null, errors: [{ path: ["paper"] }] }]);
    for (const beside of ["__typename", "papers { totalCount }", 'other: paper(ref: "nothing such") { id }'])
      expect((await ask(`{ ${ambiguous} ${beside} }`)).status).toBe(200);
  });
});
