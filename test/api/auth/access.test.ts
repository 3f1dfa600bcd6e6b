import { beforeEach, describe, expect, test } from "@jest/globals";
import { buildSchema, getOperationAST, graphql, parse } from "graphql";
import { checkAccess, noTokenConfigured } from "../../../src/api/auth/access.js";
import { anonymous, type Caller } from "../../../src/api/auth/caller.js";
import { checkMutations } from "../../../src/api/auth/needs.js";
import { nobody, viewerOf, type Role, type Viewer } from "../../../src/api/auth/viewer.js";
import { PapergraphError } from "../../../src/errors.js";
import { guardedSchema, written } from "../../support/guarded-schema.js";

const schema = guardedSchema();
const caller = (viewer: Viewer): Caller => ({ viewer, canWriteAtAll: true, takeWrites: () => undefined });
const as = (role: Role): Caller => caller(viewerOf("ada", [role]));

/** Sends a document past HTTP, where only the schema itself can refuse it. */
async function execute(who: Caller | undefined, source: string, variableValues = {}): Promise<unknown> {
  const contextValue = { answers: new Map(), ...(who && { caller: who }) };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  const first = errors?.[0]?.originalError;
  return first instanceof PapergraphError ? first.code : (data ?? errors);
}

/** What a request is refused with before it runs. */
function refused(who: Caller, source: string, variables = {}): string | undefined {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("There is no operation.");
  try {
    checkAccess(who, schema, document, operation, variables);
    return undefined;
  } catch (error) {
    if (error instanceof PapergraphError) return error.code;
    throw error;
  }
}

beforeEach(() => {
  written.length = 0;
});

describe("a field that needs a role", () => {
  const put = 'mutation { put(name: "a") }';
  const force = "mutation ($force: Boolean! = true) { remove(force: $force) }";

  test.each([
    ["nobody", caller(nobody), "UNAUTHENTICATED"],
    ["somebody of whom nothing is known", anonymous, "UNAUTHENTICATED"],
    ["a reader", as("READER"), "FORBIDDEN"],
    ["an editor", as("EDITOR"), undefined],
    ["an admin", as("ADMIN"), undefined],
  ])("answers %s by their role, before it runs and when it does", async (_name, who, code) => {
    expect(refused(who, put)).toBe(code);
    expect(await execute(who, put)).toEqual(code ?? { put: true });
    expect(written).toEqual(code === undefined ? ["put a"] : []);
  });

  test("is refused to a context without a caller", async () => {
    expect(await execute(undefined, put)).toBe("UNAUTHENTICATED");
    expect(written).toEqual([]);
  });

  test.each([
    ["in a fragment", "mutation { ...f } fragment f on Mutation { put(name: 1) }"],
    ["in an inline fragment, under an alias", 'mutation { ... { a: put(name: "a") } }'],
    ["behind @skip", "mutation ($skip: Boolean!) { open: put(name: 2) @skip(if: $skip) }"],
    ["beside others", 'mutation { __typename put(name: "a") }'],
    ["of Query", "{ open secret }"],
  ])("is seen %s", (_name, source) => {
    expect(refused(caller(nobody), source)).toBe("UNAUTHENTICATED");
  });

  test("may need another where an argument is true: as a literal, as a variable and by its default", async () => {
    for (const [source, variables] of [
      ["mutation { remove(force: true) }", {}],
      [force, { force: true }],
      [force, {}],
    ] as const) {
      expect([refused(as("EDITOR"), source, variables), refused(as("ADMIN"), source, variables)]).toEqual(["FORBIDDEN", undefined]);
      expect(await execute(as("EDITOR"), source, variables)).toBe("FORBIDDEN");
    }
    expect(written).toEqual([]);
    expect(refused(as("EDITOR"), force, { force: false })).toBeUndefined();
    expect(await execute(as("EDITOR"), "mutation { remove }")).toEqual({ remove: true });
    expect(await execute(as("ADMIN"), force)).toEqual({ remove: true });
    expect(written).toEqual(["remove false", "remove true"]);
  });

  test("says what would be right", () => {
    const message = (who: Caller): string => {
      try {
        checkAccess(who, schema, parse(put), getOperationAST(parse(put)) as never, {});
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message(caller(nobody))).toBe("This needs the role EDITOR: send `Authorization: Bearer <token>` with a token that has it.");
    expect(message(as("READER"))).toBe('This needs the role EDITOR; the token of "ada" has READER.');
    expect(message(anonymous)).toBe(noTokenConfigured);
  });
});

test("writes are counted, one for each mutation of a request; reads are not", () => {
  const counts: number[] = [];
  const counted: Caller = { ...as("EDITOR"), takeWrites: (count) => counts.push(count) };
  refused(counted, 'mutation { a: put(name: "a") ...f } fragment f on Mutation { b: put(name: "b") remove }');
  refused(counted, "{ open }");
  refused({ ...counted, viewer: nobody }, 'mutation { put(name: "a") }');
  expect(counts).toEqual([3]);
});

test("a role includes those before it", () => {
  expect([viewerOf("a", []), viewerOf("a", ["EDITOR"]), viewerOf("a", ["ADMIN", "READER"])].map(({ roles }) => roles)).toEqual([
    ["READER"],
    ["READER", "EDITOR"],
    ["READER", "EDITOR", "ADMIN"],
  ]);
});

test("a schema with a mutation that is open to everybody is refused by its name", () => {
  expect(() => {
    checkMutations(schema);
  }).not.toThrow();
  expect(() => {
    checkMutations(buildSchema("type Query { a: Int } type Mutation { put: Int drop: Int }"));
  }).toThrow("Mutation.put is open to everybody: say with `needs` which role it needs. Mutation.drop is open to everybody");
});
