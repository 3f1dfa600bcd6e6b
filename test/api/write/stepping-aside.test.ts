import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ApolloServerPlugin, GraphQLRequestListener } from "@apollo/server";
import type { RequestContext } from "../../../src/api/request-context.js";
import { openAsking } from "../../support/both-ways.js";
import { openWorld, type World } from "../../world/world.js";

type Listener = GraphQLRequestListener<RequestContext>;

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const query = "{ papers(first: 1) { totalCount nodes { id } } }";

const listening = (listener: Listener): ApolloServerPlugin<RequestContext> => ({ requestDidStart: () => Promise.resolve(listener) });

describe("an answer is executed where a plugin of somebody else", () => {
  test("watches the execution: it sees its start and end, and every field", async () => {
    const seen: string[] = [];
    const plugin = listening({
      executionDidStart: () =>
        Promise.resolve({
          willResolveField: ({ info }) => {
            seen.push(info.fieldName);
          },
          executionDidEnd: () => {
            seen.push("end");
            return Promise.resolve();
          },
        }),
    });
    const ask = await openAsking(world.store, [plugin]);
    const { text, executed } = await ask(query);
    expect(executed).toBe(1);
    expect(seen).toEqual(["papers", "totalCount", "nodes", "id", "end"]);
    expect(text).toBe((await (await openAsking(world.store))(query)).text);
  });

  test("looks at the answer, which is data and no text, and may change it", async () => {
    const plugin = listening({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind === "single") body.singleResult.data = { seen: body.singleResult.data };
        return Promise.resolve();
      },
    });
    const { text } = await (await openAsking(world.store, [plugin]))("{ papers(first: 0) { totalCount nodes { id } } }");
    expect(text).toBe('{"data":{"seen":{"papers":{"totalCount":3,"nodes":[]}}}}\n');
  });

  test("makes the answer itself", async () => {
    const plugin = listening({
      responseForOperation: ({ response: { http } }) =>
        Promise.resolve({ http, body: { kind: "single", singleResult: { data: { made: "elsewhere" } } } }),
    });
    expect((await (await openAsking(world.store, [plugin]))(query)).text).toBe('{"data":{"made":"elsewhere"}}\n');
  });

  test("is added to the server later", async () => {
    const ask = await openAsking(world.store, [], [listening({ executionDidStart: () => Promise.resolve() })]);
    expect((await ask(query)).executed).toBe(1);
  });

  test("watches that request, and no other one", async () => {
    let isWatching = false;
    const plugin: ApolloServerPlugin<RequestContext> = {
      requestDidStart: () => Promise.resolve(isWatching ? { executionDidStart: () => Promise.resolve() } : undefined),
    };
    const ask = await openAsking(world.store, [plugin]);
    const executed: number[] = [];
    for (isWatching of [false, true, false]) executed.push((await ask(query)).executed);
    expect(executed).toEqual([0, 1, 0]);
  });
});

describe("an answer is written beside a plugin", () => {
  test("that watches nothing of its execution", async () => {
    const seen: (string | undefined)[] = [];
    const plugin = listening({
      didResolveOperation: ({ source }) => {
        seen.push(source);
        return Promise.resolve();
      },
    });
    const ask = await openAsking(world.store, [plugin]);
    expect((await ask(query)).executed).toBe(0);
    expect(seen).toEqual([query]);
  });

  test("that is a class with secrets of its own", async () => {
    class Counting implements ApolloServerPlugin<RequestContext> {
      #started = 0;

      serverWillStart(): Promise<void> {
        this.#started += 1;
        return Promise.resolve();
      }

      requestDidStart(): Promise<void> {
        this.#started += 1;
        return Promise.resolve();
      }

      get started(): number {
        return this.#started;
      }
    }
    const plugin = new Counting();
    const ask = await openAsking(world.store, [plugin]);
    expect((await ask(query)).executed).toBe(0);
    expect(plugin.started).toBe(2);
  });
});
