import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { refusedProgram, type RefusedProgram } from "../support/refused-program.js";

let starts: RefusedProgram;

beforeAll(async () => {
  starts = await refusedProgram();
});

afterAll(() => {
  starts.remove();
});

describe("a start is refused, and no database is created, if a setting is wrong:", () => {
  test.each([
    ["PORT", "80a", "PORT must be a whole number"],
    ["PORT", "-1", "PORT must be a whole number"],
    ["PORT", "65536", "PORT must be at most 65535"],
    ["HOST", "", "HOST must not be empty"],
    ["PAPERGRAPH_DATABASE", "", "PAPERGRAPH_DATABASE must not be empty"],
    ["PAPERGRAPH_READERS", "0", "PAPERGRAPH_READERS must be at least 1"],
    ["PAPERGRAPH_READERS", "65", "PAPERGRAPH_READERS must be at most 64"],
    ["PAPERGRAPH_READ_DEADLINE", "0", "PAPERGRAPH_READ_DEADLINE must be at least 1"],
    ["PAPERGRAPH_READ_DEADLINE", "soon", "PAPERGRAPH_READ_DEADLINE must be a whole number"],
    ["PAPERGRAPH_TOKENS_FILE", "", "PAPERGRAPH_TOKENS_FILE must not be empty"],
    ["PAPERGRAPH_TOKENS_FILE", "package.json", "The tokens of package.json cannot be used: the list: "],
    ["PAPERGRAPH_OIDC_ISSUER", "http://login.example", "PAPERGRAPH_OIDC_ISSUER must be an https address"],
    ["PAPERGRAPH_OIDC_ISSUER", "https://login.example", "PAPERGRAPH_OIDC_ISSUER needs PAPERGRAPH_OIDC_AUDIENCE beside it"],
    ["PAPERGRAPH_OIDC_ROLES", "EDITOR", "PAPERGRAPH_OIDC_ROLES must be pairs of a role and a value"],
    ["PAPERGRAPH_OIDC_ROLES", "OWNER=curators", "PAPERGRAPH_OIDC_ROLES must be pairs of a role and a value"],
    ["PAPERGRAPH_WRITE_LIMIT", "9", "PAPERGRAPH_WRITE_LIMIT must be at least 10"],
    ["PAPERGRAPH_TRUSTED_PROXIES", "10.0.0.0/33", 'PAPERGRAPH_TRUSTED_PROXIES must be "none", or addresses and networks'],
    ["PAPERGRAPH_TRUSTED_PROXIES", "proxy.example", 'PAPERGRAPH_TRUSTED_PROXIES must be "none", or addresses and networks'],
    ["PAPERGRAPH_DRAIN", "301", "PAPERGRAPH_DRAIN must be at most 300"],
    ["PAPERGRAPH_ACCESS_LOG", "loud", "PAPERGRAPH_ACCESS_LOG "],
    ["LOG_LEVEL", "loud", "LOG_LEVEL "],
  ])("%s=%s", async (name, value, message) => {
    expect(await starts.refusal({ [name]: value })).toContain(message);
  });

  test.each([
    [["--prot=80"], "Unknown option '--prot'. papergraph serve --help says what there is."],
    [["--port=80a"], "The settings are not usable: --port must be a whole number."],
    [["--neo4j-password=x"], "Unknown option '--neo4j-password'. papergraph serve --help says what there is."],
    [["sreve"], "There is no command sreve; there are serve, import, "],
    [["serve", "it"], "serve takes no it; papergraph serve --help says what there is."],
  ])("as an argument: %s", async (options, message) => {
    expect(await starts.refusal({}, ...options)).toContain(message);
  });

  test("all of them in one line", async () => {
    expect(await starts.refusal({ PORT: "x", LOG_LEVEL: "y" })).toMatch(/^The settings are not usable: PORT .*; LOG_LEVEL .*\.$/);
  });
});

describe("a start is refused if it cannot listen:", () => {
  test("the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: starts.good, PORT: String(port) })).toBe(
      `Cannot listen there: listen EADDRINUSE: address already in use 127.0.0.1:${port}. Give another PORT or HOST.`,
    );
    other.close();
  });

  test("the host is none of this machine's", async () => {
    expect(await starts.refusal({ PAPERGRAPH_DATABASE: starts.good, HOST: "192.0.2.1" })).toContain("EADDRNOTAVAIL");
  });
});

test("a start is refused if the seeds are wrong, and the graph stays as it was", async () => {
  const seed = join(starts.program, "seeds", "papers", "quickweave.yaml");
  const text = readFileSync(seed, "utf8");
  writeFileSync(seed, text.replace("contribution: METHOD", "contribution: MAGIC"));
  expect(await starts.refusal({ PAPERGRAPH_DATABASE: starts.good })).toMatch(
    /^The seeds have 1 findings; the first: papers\/quickweave\.yaml: /,
  );
  writeFileSync(seed, text);
});
