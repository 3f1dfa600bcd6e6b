import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createApolloServer } from "../../src/api/apollo-server.js";
import { viewerOf } from "../../src/api/auth/viewer.js";
import type { MutateElsewhere, MutationResult, SentMutation } from "../../src/api/mutate-elsewhere.js";
import type { RequestContext } from "../../src/api/request-context.js";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { openWorld, type World } from "../world/world.js";

let world: World;
/** What was sent elsewhere, and what is answered from there. */
let sent: SentMutation[];
let answer: () => Promise<MutationResult>;
let failures: (readonly [string, unknown])[];

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(() => {
  sent = [];
  failures = [];
  answer = () => Promise.resolve({ result: { data: { done: true } }, revision: 7, failures: [] });
});

const mutateElsewhere: MutateElsewhere = (mutation) => {
  sent.push(mutation);
  return answer();
};

/** Asks a server over a graph that says of itself that it has so many nodes. */
async function ask(query: string, nodes: number, context: Pick<RequestContext, "isLong"> = {}): Promise<unknown> {
  return askWhere(async () => ({ ...(await world.store.counts()), nodes: { PAPER: nodes } }), query, context);
}

async function askWhere(counts: World["store"]["counts"], query: string, context: Pick<RequestContext, "isLong"> = {}): Promise<unknown> {
  const store = Object.create(world.store, { counts: { value: counts } }) as World["store"];
  const server = createApolloServer(papergraph, store, (id, error) => failures.push([id, error]));
  const caller = { viewer: viewerOf("ada", ["EDITOR"]), canWriteAtAll: true, takeWrites: () => undefined };
  const contextValue = { answers: new Map(), caller, mutateElsewhere, ...context };
  const { body } = await server.executeOperation({ query }, { contextValue });
  return body.kind === "single" ? JSON.parse(JSON.stringify(body.singleResult)) : body;
}

const put = 'mutation { apply(input: { techniques: [{ name: "Elsewhere", category: KERNEL }] }, dryRun: true) { changed } }';
const importing = 'mutation { importPapers(input: { text: "TY  - JOUR", dryRun: true }) { changed } }';

test("a small write is done here, in a graph of any size", async () => {
  expect(await ask(put, 1_000_000)).toEqual({ data: { apply: { changed: true } } });
  expect(sent).toEqual([]);
});

test("an import is done elsewhere where the graph is large, with who imports, and here where it is not", async () => {
  expect(await ask(importing, 1_000)).toEqual({ data: { importPapers: { changed: false } } });
  expect(sent).toEqual([]);
  expect(await ask(importing, 1_000_000)).toEqual({ data: { done: true } });
  expect(sent).toEqual([{ query: importing, variables: {}, operationName: null, viewer: { name: "ada", roles: ["READER", "EDITOR"] } }]);
});

test.each(['merge(keep: "a", drop: "b")', 'remove(id: "a")'])("in a large graph %s is done elsewhere", async (field) => {
  expect(await ask(`mutation { ${field} { changed } }`, 1_000_000)).toEqual({ data: { done: true } });
});

test("what is long is done elsewhere if it writes", async () => {
  expect(await ask("{ __typename }", 10, { isLong: true })).toEqual({ data: { __typename: "Query" } });
  expect(await ask(put, 10, { isLong: true })).toEqual({ data: { done: true } });
});

test("what is not valid is refused before it is sent", async () => {
  expect(await ask("mutation { putTechnique { changed } }", 10, { isLong: true })).toHaveProperty("errors");
  expect(sent).toEqual([]);
});

test("a process that ends before it answers is told with its code, and what failed there is reported under its id", async () => {
  answer = () => Promise.reject(new PapergraphError("SERVICE_UNAVAILABLE", "It ended."));
  expect(await ask(put, 10, { isLong: true })).toEqual({
    data: null,
    errors: [{ message: "It ended.", extensions: { code: "SERVICE_UNAVAILABLE" } }],
  });
  answer = () => Promise.resolve({ result: { data: null }, revision: null, failures: [{ errorId: "x1", text: "Error: within" }] });
  await ask(put, 10, { isLong: true });
  expect(failures).toEqual([["x1", expect.objectContaining({ message: "Error: within" })]]);
});

test("a store that is away is told with its code", async () => {
  const away = (): Promise<never> => Promise.reject(new PapergraphError("SERVICE_UNAVAILABLE", "It is away."));
  expect(await askWhere(away, importing)).toEqual({
    data: null,
    errors: [{ message: "It is away.", extensions: { code: "SERVICE_UNAVAILABLE" } }],
  });
});
