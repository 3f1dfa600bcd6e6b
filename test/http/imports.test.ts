import { rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { expectData, expectRefusal, post, request, type HttpAnswer } from "../support/http.js";
import { newFolder } from "../support/program.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

const folder = newFolder();
const tokens = { reader: makeToken(), editor: makeToken() };
let server: WorldServer;

beforeAll(async () => {
  const file = join(folder, "tokens.yaml");
  const entry = (name: string, token: string, role: string): string =>
    `- { name: ${name}, roles: [${role}], sha256: ${hashOf(token).toString("hex")} }\n`;
  writeFileSync(file, entry("rita", tokens.reader, "READER") + entry("ada", tokens.editor, "EDITOR"), { mode: 0o600 });
  server = await startWorldServer({ PAPERGRAPH_TOKENS_FILE: file, PAPERGRAPH_IMPORT_LIMIT: "1" });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const sentences =
  "Weaving with heavy threads is slow. On an NVIDIA H100, it achieves up to 2.3x higher throughput than LoomServe. " +
  "Compared with QuickWeave 2, it reduces memory usage by 41%. It keeps every thread where it was before. ";

/** So many papers, of half a kilobyte each. */
const papers = (count: number, name: string): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `TY  - JOUR\nTI  - ${name}${index}: Weaving in Passes\nAB  - We present ${name}${index}, a loom. ${sentences}${sentences}\nER  - \n`,
  ).join("");

const mutation =
  "mutation ($text: String!) { importPapers(input: { text: $text }) { changed papers { status paper { id } } problems { message } } }";
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const importText = (text: string, token: string): Promise<HttpAnswer> =>
  post(server, { query: mutation, variables: { text } }, bearer(token));

test("a text that is larger than other bodies is imported for whoever may import, and again without a change", async () => {
  const text = papers(250, "Heddle");
  expect(text.length).toBeGreaterThan(100_000);
  const { importPapers } = expectData(await importText(text, tokens.editor)) as {
    importPapers: { changed: boolean; papers: readonly { status: string; paper: { id: string } }[]; problems: readonly unknown[] };
  };
  expect(importPapers).toMatchObject({ changed: true, problems: [] });
  expect(importPapers.papers).toHaveLength(250);
  expect(importPapers.papers[249]).toEqual({ status: "CREATED", paper: { id: "paper:heddle249-weaving-in-passes" } });
  expect(expectData(await importText(text, tokens.editor))).toMatchObject({ importPapers: { changed: false } });
  const { changes } = expectData(await post(server, { query: "{ changes(first: 5) { nodes { action by } } }" }, bearer(tokens.editor))) as {
    changes: { nodes: readonly unknown[] };
  };
  expect(changes.nodes[0]).toEqual({ action: "IMPORT", by: "ada" });
  expect(server.output()).not.toContain(tokens.editor);
}, 120_000);

test("nobody else may send more than 100 KB, and who may import nothing else and no more than is set", async () => {
  const text = papers(250, "Treadle");
  for (const headers of [{}, bearer(tokens.reader)])
    expect(expectRefusal(await post(server, { query: mutation, variables: { text } }, headers), 413, "PAYLOAD_TOO_LARGE")).toBe(
      "The body is larger than 100 KB.",
    );
  const other = { query: "query ($text: String!) { search(query: $text, first: 1) { totalCount } }", variables: { text } };
  expect(expectRefusal(await post(server, other, bearer(tokens.editor)), 413, "PAYLOAD_TOO_LARGE")).toContain("nothing but importPapers");
  const both = { query: mutation.replace("{ importPapers", "{ remove(input: { refs: [] }) { changed } importPapers"), variables: { text } };
  expect((await post(server, both, bearer(tokens.editor))).status).toBeGreaterThanOrEqual(400);
  expect(expectRefusal(await importText(papers(2_500, "Shuttle"), tokens.editor), 413, "PAYLOAD_TOO_LARGE")).toBe(
    "The body is larger than 1 MB.",
  );
  const { technique } = expectData(await post(server, { query: '{ technique(ref: "technique:treadle0") { id } }' }));
  expect(technique).toBeNull();
});

test("a body whose length nobody states is not read beyond what its sender may send", async () => {
  const { hostname, port } = new URL(server.url);
  const status = await new Promise<number | string>((resolve) => {
    const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
    const sent = httpRequest({ hostname, port, path: "/graphql", method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    // The connection may be closed before the answer was read.
    sent.once("error", (error: Error & { code?: string }) => {
      resolve(error.code ?? "");
    });
    for (let count = 0; count < 30; count += 1) sent.write(" ".repeat(10_000));
    sent.end(JSON.stringify({ query: "{ __typename }" }));
  });
  expect([413, "EPIPE", "ECONNRESET"]).toContain(status);
});

test("while a large text is imported others are answered", async () => {
  const state = { isDone: false };
  const importing = importText(papers(250, "Batten"), tokens.editor).finally(() => (state.isDone = true));
  let answers = 0;
  while (!state.isDone) {
    expect((await request(server, "/livez")).status).toBe(200);
    answers += 1;
  }
  expect(expectData(await importing)).toMatchObject({ importPapers: { changed: true } });
  // A server that is held answers once or twice.
  expect(answers).toBeGreaterThan(20);
}, 300_000);
