import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { askAsEditor, startEditableServer } from "../support/editor.js";
import { request } from "../support/http.js";
import type { WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startEditableServer();
});
afterAll(async () => {
  await server.close();
});

/** So many entries that a server would answer nobody while it writes them. */
const size = 300;

const techniques = (name: string): { readonly name: string }[] =>
  Array.from({ length: size }, (_, index) => ({ name: `${name} ${index}`, category: "KERNEL" }));

/** The names of what a batch created, in their order. */
const namesOf = (answer: unknown): string[] =>
  (answer as { data: { apply: { created: { name: string }[] } } }).data.apply.created.map(({ name }) => name).sort();

async function apply(input: object, shown = "changed created { ... on Technique { name } }"): Promise<unknown> {
  const response = await askAsEditor(server, `mutation ($input: BatchInput!) { apply(input: $input) { ${shown} } }`, { input });
  return response.json();
}

test("a large batch is written while others are answered, and answers what it left", async () => {
  let isAnswered = false;
  const written = apply({
    techniques: techniques("Large"),
    relations: [{ from: "Large 1", relation: "EXTENDS", to: "quickweave", sources: ["paper:quickweave"] }],
  }).finally(() => (isAnswered = true));
  expect((await request(server, "/livez")).status).toBe(200);
  expect(isAnswered).toBe(false);
  expect(namesOf(await written)).toEqual(
    techniques("Large")
      .map(({ name }) => name)
      .sort(),
  );
  const answer = await askAsEditor(
    server,
    `{ technique(ref: "Large 1") { extends { nodes { name } } } changes(first: 1) { nodes { by } } }`,
  );
  expect(await answer.json()).toEqual({
    data: { technique: { extends: { nodes: [{ name: "QuickWeave" }] } }, changes: { nodes: [{ by: "ada" }] } },
  });
});

test("what it would write is shown without being written", async () => {
  const answer = await askAsEditor(
    server,
    `mutation ($input: BatchInput!) { apply(input: $input, dryRun: true) { created { ... on Technique { name } } } }`,
    {
      input: { techniques: techniques("Dry") },
    },
  );
  expect(namesOf(await answer.json())).toEqual(
    techniques("Dry")
      .map(({ name }) => name)
      .sort(),
  );
  expect(await (await askAsEditor(server, `{ technique(ref: "Dry 0") { id } }`)).json()).toEqual({ data: { technique: null } });
});

test("what is wrong in it is told as it is of a small one, and nothing is written", async () => {
  const relations = [{ from: "quickweave", relation: "EXTENDS", to: "no such thing", sources: ["paper:quickweave"] }];
  const [small, large] = [await apply({ relations }), await apply({ relations, techniques: techniques("Beside") })];
  expect(small).toMatchObject({ data: null, errors: [{ extensions: { code: "NOT_FOUND" } }] });
  expect(large).toEqual(small);
  expect(await (await askAsEditor(server, `{ technique(ref: "Beside 0") { id } }`)).json()).toEqual({ data: { technique: null } });
});

test("two at once are both written", async () => {
  const answers = await Promise.all(["First", "Second"].map((name) => apply({ techniques: techniques(name) }, "changed")));
  expect(answers).toEqual([{ data: { apply: { changed: true } } }, { data: { apply: { changed: true } } }]);
});

test("it needs a token as any other does", async () => {
  const response = await request(server, "/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `mutation ($input: BatchInput!) { apply(input: $input) { changed } }`,
      variables: { input: { techniques: techniques("Nobody") } },
    }),
  });
  expect(response.status).toBe(401);
});
