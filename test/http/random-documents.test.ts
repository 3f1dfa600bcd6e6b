import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { errorCodes } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { post } from "../support/http.js";
import { propertyRuns } from "../support/property-runs.js";
import { randomDocument } from "../support/random-document.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

/** Codes of what is wrong with the server and not with the request. */
const failures = Object.entries(errorCodes).flatMap(([code, { status }]) => (status >= 500 ? [code] : []));

const runs = propertyRuns(300);

describe("a random document", () => {
  const check = async (): Promise<void> => {
    const counts = { answered: 0, refused: 0 };
    const document = randomDocument(buildGraphSchema(papergraph));
    await fc.assert(
      fc.asyncProperty(document, async (body) => {
        const answer = await post(server, body, { accept: "application/graphql-response+json" });
        const { data, errors = [] } = JSON.parse(answer.text) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
        const codes = errors.map(({ extensions }) => extensions?.code ?? "no code");
        expect({ ...body, codes: codes.filter((code) => failures.includes(code) || !(code in errorCodes)) }).toEqual({
          ...body,
          codes: [],
        });
        expect([answer.status < 500, data != null || codes.length > 0]).toEqual([true, true]);
        if (data == null) counts.refused += 1;
        else counts.answered += 1;
      }),
      { numRuns: runs },
    );
    // Neither of the two is rare, so both ways through the server are tried.
    expect(Math.min(counts.answered, counts.refused)).toBeGreaterThan(runs / 10);
  };

  test("is answered or refused, and never ends in a failure", check, 60_000 + 200 * runs);
});
