import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from "graphql";
import { noTokenConfigured } from "../../src/api/auth/access.js";
import { Callers } from "../../src/api/auth/callers.js";
import { OidcIssuer } from "../../src/api/auth/oidc-issuer.js";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { TokensFile } from "../../src/api/auth/tokens-file.js";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import { expectData, expectRefusal, openSocket, post, readToEnd, request, sendRaw, type HttpAnswer } from "../support/http.js";
import { localIssuer, type LocalIssuer } from "../support/local-issuer.js";
import { watchedLog, type WatchedLog } from "../support/log-lines.js";
import { newFolder } from "../support/program.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

const tokens = { reader: makeToken(), ada: makeToken(), root: makeToken(), gone: makeToken() };
const folder = newFolder();
const file = join(folder, "tokens.yaml");
const entry = (name: string, token: string, role: string): string =>
  `- { name: ${name}, roles: [${role}], sha256: ${hashOf(token).toString("hex")} }\n`;
const list = entry("rita", tokens.reader, "READER") + entry("ada", tokens.ada, "EDITOR") + entry("root", tokens.root, "ADMIN");

let world: World;
let issuer: LocalIssuer;
const watched: WatchedLog = watchedLog();
const apps: FastifyInstance[] = [];

interface Server {
  readonly url: string;
}

async function start(more: { readonly withTokens?: boolean; readonly proxies?: readonly string[] } = {}): Promise<Server> {
  const { withTokens = true, proxies = [] } = more;
  const oidc = { issuer: issuer.url, audience: "papergraph", rolesClaim: "roles", roles: [["EDITOR", "curators"] as const] };
  const known = withTokens ? { tokens: new TokensFile(file, watched.log), issuer: new OidcIssuer(oidc, watched.log) } : {};
  const callers = new Callers({ ...known, writesPerMinute: 20 }, watched.log);
  const app = await createHttpServer(papergraph, world.store, watched.log, {
    ...{ callers, corsOrigins: "*", answerCacheSize: 1_000_000, trustedProxies: proxies },
  });
  apps.push(app);
  return { url: await app.listen({ port: 0, host: "127.0.0.1" }) };
}

/** The server that is asked: the one that all share, unless a test counts what comes from an address. */
let server: Server;
let shared: Server;

beforeAll(async () => {
  writeFileSync(file, list, { mode: 0o600 });
  world = await openWorld(worldFolder);
  issuer = await localIssuer();
  shared = await start();
});

beforeEach(() => {
  server = shared;
});

afterAll(async () => {
  for (const app of apps) await app.close();
  await issuer.stop();
  await world.close();
  rmSync(folder, { recursive: true });
});

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const viewer = "{ viewer { name roles } }";
const ask = (query: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> => post(server, { query }, headers);
const get = (query: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> =>
  request(server, `/graphql?query=${encodeURIComponent(query)}`, { headers });

const wrongToken = "The token is not valid here: send `Authorization: Bearer <token>` with one that is, or none to read.";

function expectUnauthenticated(answer: HttpAnswer): string {
  expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="Papergraph"');
  return expectRefusal(answer, 401, "UNAUTHENTICATED");
}

const schema = buildGraphSchema(papergraph);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** A document that asks for a mutation, valid in all but its values. */
const documentOf = (field: (typeof mutations)[number]): string => {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  return `mutation (${variables}) { ${field.name}(${given}) { __typename } }`;
};

/** The smallest value that a type takes. */
function valueOf(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return undefined;
  const needed = type.ofType;
  if (isListType(needed)) return [];
  if (isEnumType(needed)) return needed.getValues()[0]?.name;
  if (!isInputObjectType(needed)) return "x";
  return Object.fromEntries(Object.entries(needed.getFields()).map(([name, field]) => [name, valueOf(field.type)]));
}

describe("viewer", () => {
  test.each([
    ["nobody", {}, null, ["READER"]],
    ["a reader", bearer(tokens.reader), "rita", ["READER"]],
    ["an editor", bearer(tokens.ada), "ada", ["READER", "EDITOR"]],
    ["an admin", bearer(tokens.root), "root", ["READER", "EDITOR", "ADMIN"]],
  ])("is %s, by POST and by GET", async (_name, headers, name, roles) => {
    expect(expectData(await ask(viewer, headers))).toEqual({ viewer: { name, roles } });
    expect(expectData(await get(viewer, headers))).toEqual({ viewer: { name, roles } });
  });

  test("may stand beside other questions, and under other names", async () => {
    const data = expectData(
      await ask(
        "{ me: viewer { who: name __typename } papers { totalCount } ...f } fragment f on Query { viewer { roles } }",
        bearer(tokens.ada),
      ),
    );
    expect(data).toMatchObject({ me: { who: "ada", __typename: "Viewer" }, viewer: { roles: ["READER", "EDITOR"] } });
  });

  test("is whoever the issuer's token is of", async () => {
    const token = await issuer.sign({ preferred_username: "olga", roles: ["curators"] });
    expect(expectData(await ask(viewer, bearer(token)))).toEqual({ viewer: { name: "olga", roles: ["READER", "EDITOR"] } });
  });
});

describe("no cache mixes up who asks:", () => {
  test("the viewer is never kept, whoever asked before", async () => {
    const both = "{ viewer { name } papers { totalCount } }";
    for (const query of [viewer, both])
      for (const way of [ask, get])
        for (const [headers, name] of [
          [{}, null],
          [bearer(tokens.ada), "ada"],
          [bearer(tokens.root), "root"],
          [{}, null],
        ] as const) {
          const answer = await way(query, headers);
          expect(expectData(answer)).toMatchObject({ viewer: { name } });
          if (way === get) expect(answer.headers.get("cache-control")).toBe("no-store");
          expect(answer.headers.get("etag")).toBeNull();
        }
  });

  test("what a token holder reads is for their own cache alone, and kept here for everybody", async () => {
    const query = "{ papers { totalCount } }";
    const open = await get(query);
    const held = await get(query, bearer(tokens.ada));
    expect(open.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
    expect(held.headers.get("cache-control")).toBe("private, max-age=0, must-revalidate");
    for (const answer of [open, held]) expect(answer.headers.get("vary")).toContain("authorization");
    expect([held.text, held.headers.get("etag")]).toEqual([open.text, open.headers.get("etag")]);
  });

  test("a wrong token is refused though the answer is kept, and though the client has it", async () => {
    const query = "{ papers { totalCount } }";
    const etag = (await get(query)).headers.get("etag") ?? "";
    const answer = await get(query, { ...bearer(tokens.gone), "if-none-match": etag });
    expectUnauthenticated(answer);
    expect(answer.headers.get("cache-control")).toBeNull();
    expectUnauthenticated(await ask(query, bearer(tokens.gone)));
  });
});

describe("a token that is wrong is 401 for every request, with one message, if it is", () => {
  test.each([
    ["unknown", `Bearer ${tokens.gone}`],
    ["empty", "Bearer "],
    ["no more than the word", "Bearer"],
    ["an empty header", ""],
    ["almost right", `Bearer ${tokens.ada.slice(0, -1)}`],
    ["right, and goes on", `Bearer ${tokens.ada}x`],
    ["two in one header", `Bearer ${tokens.ada}, Bearer ${tokens.root}`],
    ["under the word in lower case", `bearer ${tokens.ada}`],
    ["under another scheme", `Basic ${Buffer.from(`ada:${tokens.ada}`).toString("base64")}`],
    ["of other letters", "Bearer t\u00f6ken"],
    ["its own hash", `Bearer ${hashOf(tokens.ada).toString("hex")}`],
    ["of 10 KB", `Bearer ${"x".repeat(10_000)}`],
    ["a signed one that is not", "Bearer e30.e30.e30"],
  ])("%s", async (_name, authorization) => {
    for (const query of ["{ papers { totalCount } }", "mutation { anything }"])
      expect(expectUnauthenticated(await ask(query, { authorization }))).toBe(wrongToken);
    expect(expectUnauthenticated(await get("{ __typename }", { authorization }))).toBe(wrongToken);
  });

  test("sent twice", async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    const twice = `Authorization: Bearer ${tokens.ada}\r\nAuthorization: Bearer ${tokens.ada}\r\n`;
    const body = '{"query":"{ __typename }"}';
    expect(expectUnauthenticated(await sendRaw(server, `${head}${twice}Content-Length: ${body.length}\r\n\r\n${body}`))).toBe(wrongToken);
  });

  test("larger than a head may be: then it is not even read", async () => {
    const socket = await openSocket(server);
    socket.on("error", () => undefined);
    socket.write(`GET /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${"x".repeat(20_000)}\r\n\r\n`);
    expectRefusal(await readToEnd(socket), 431, "HEADERS_TOO_LARGE");
  });
});

test("a token in the address or in a cookie is none", async () => {
  const path = `/graphql?access_token=${tokens.ada}&token=${tokens.ada}&query=${encodeURIComponent(viewer)}`;
  const cookie = `token=${tokens.ada}; authorization=Bearer ${tokens.ada}`;
  expect(expectData(await request(server, path, { headers: { cookie } }))).toEqual({ viewer: { name: null, roles: ["READER"] } });
});

test("a token ends at once where it is taken out of the file, and begins where it is put in", async () => {
  writeFileSync(file, list + entry("guest", tokens.gone, "EDITOR"));
  expect(expectData(await ask(viewer, bearer(tokens.gone)))).toMatchObject({ viewer: { name: "guest" } });
  writeFileSync(file, list);
  expectUnauthenticated(await ask(viewer, bearer(tokens.gone)));
  writeFileSync(file, "- broken: [");
  expect(expectData(await ask(viewer, bearer(tokens.ada)))).toMatchObject({ viewer: { name: "ada" } });
  writeFileSync(file, list);
});

test("while the issuer is away its tokens are SERVICE_UNAVAILABLE, and everybody else goes on", async () => {
  server = await start();
  const token = await issuer.sign();
  await issuer.stop();
  const answer = await ask(viewer, bearer(token));
  expectRefusal(answer, 503, "SERVICE_UNAVAILABLE");
  expect(answer.headers.get("retry-after")).toBe("1");
  expectData(await ask("{ papers { totalCount } }"));
  expectData(await ask(viewer, bearer(tokens.ada)));
  await issuer.start();
});

describe("without any token", () => {
  test("nobody can write, and is told why", async () => {
    server = await start({ withTokens: false });
    for (const query of [...mutations.slice(0, 1).map(documentOf), "{ papers { totalCount } }"])
      expect(expectUnauthenticated(await ask(query, bearer(tokens.ada)))).toBe(noTokenConfigured);
    for (const query of mutations.map(documentOf)) expect(expectUnauthenticated(await ask(query))).toBe(noTokenConfigured);
    expectData(await ask("{ papers { totalCount } }"));
  });
});

describe("wrong tokens from one address", () => {
  const wrong = (from: string): Promise<HttpAnswer> => ask("{ __typename }", { ...bearer(tokens.gone), "x-forwarded-for": from });

  /** Sends wrong tokens until they are too many; answers how many were not. */
  async function exhaust(from: string): Promise<number> {
    for (let count = 0; ; count += 1) {
      const answer = await wrong(from);
      if (answer.status !== 401) {
        expectRefusal(answer, 429, "RATE_LIMITED");
        const after = Number(answer.headers.get("retry-after"));
        expect(after).toBeGreaterThan(0);
        expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { retryAfter: after } }] });
        return count;
      }
    }
  }

  test("are too many after a hundred a minute; right ones are still taken, and others may still err", async () => {
    server = await start({ proxies: ["127.0.0.1"] });
    expect(await exhaust("192.0.2.1")).toBeGreaterThanOrEqual(100);
    expectData(await ask(viewer, { ...bearer(tokens.ada), "x-forwarded-for": "192.0.2.1" }));
    expectUnauthenticated(await wrong("192.0.2.2"));
  });

  test("count as theirs whatever they say of their own address, unless a trusted proxy says it", async () => {
    server = await start();
    const other = ["192.0.2.1", "192.0.2.2", "192.0.2.3"];
    let refused = 0;
    for (let count = 0; refused === 0; count += 1) refused = (await wrong(other[count % 3] ?? "")).status === 429 ? count : 0;
    expect(refused).toBeGreaterThanOrEqual(100);
  });
});

describe("pages of other origins", () => {
  const origin = "https://front.example";

  test("may send a token, and read what is refused", async () => {
    const preflight = await request(server, "/graphql", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type" },
    });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([204, "authorization,content-type"]);
    expect(preflight.headers.get("access-control-allow-credentials")).toBeNull();
    const refused = await ask(viewer, { ...bearer(tokens.gone), origin });
    expectUnauthenticated(refused);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect(refused.headers.get("access-control-expose-headers")).toContain("WWW-Authenticate");
  });
});

describe("every mutation of the schema", () => {
  const withValues = (field: (typeof mutations)[number]): object =>
    Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type)]));
  const send = (query: string, variables: object, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> =>
    post(server, { query, variables }, headers);

  test("is refused to nobody and to readers, whatever is wrong with it besides, and changes nothing", async () => {
    const before = world.store.version();
    for (const field of mutations) {
      for (const variables of [withValues(field), {}, { input: { id: 5 } }]) {
        expectUnauthenticated(await send(documentOf(field), variables));
        expectRefusal(await send(documentOf(field), variables, bearer(tokens.reader)), 403, "FORBIDDEN");
      }
      for (const query of [`mutation { ${field.name} }`, `mutation { ${field.name}(nothing: 1) { x } }`]) {
        expectUnauthenticated(await send(query, {}));
        expectRefusal(await send(query, {}, bearer(tokens.reader)), 403, "FORBIDDEN");
      }
    }
    expect(world.store.version()).toBe(before);
  });

  test("is refused by GET to everybody, also as a persisted query", async () => {
    for (const field of mutations) {
      const query = documentOf(field);
      const allowed = await get(query, bearer(tokens.root));
      expectRefusal(allowed, 405, "METHOD_NOT_ALLOWED");
      expect(allowed.headers.get("allow")).toBe("POST");
      const persistedQuery = { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") };
      // Only what is planned is kept under its hash, and without its variables a mutation is not.
      await post(server, { query, variables: withValues(field), extensions: { persistedQuery } }, bearer(tokens.root));
      const extensions = encodeURIComponent(JSON.stringify({ persistedQuery }));
      const byHash = await request(server, `/graphql?extensions=${extensions}`, { headers: bearer(tokens.root) });
      expect([400, 405]).toContain(byHash.status);
    }
  });
});

test("no token was written to the log, and each refusal was, with its code and address", () => {
  const log = watched.text();
  for (const token of Object.values(tokens)) expect(log).not.toContain(token);
  const refusals = watched.lines.filter(({ msg }) => msg === "a token was refused");
  expect(refusals.length).toBeGreaterThan(0);
  expect(refusals[0]).toMatchObject({ code: "UNAUTHENTICATED", address: "127.0.0.1", level: 40 });
});
