import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, post } from "../support/http.js";
import { startCollector, type CollectedSpan, type OtlpCollector } from "../support/otlp-collector.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let collector: OtlpCollector;
let server: WorldServer;
const traceId = (number: number): string => String(number).padStart(32, "a");
const parentId = "b".repeat(16);

/** Asks within a trace of the client's own. */
async function ask(number: number, query: string, variables: object = {}, flags = "01"): Promise<void> {
  expectData(await post(server, { query, variables }, { traceparent: `00-${traceId(number)}-${parentId}-${flags}` }));
}

const list = "query Looms($ref: String!) { hardware(ref: $ref) { name summary } }";
const variables = { ref: "onyx-90" };

beforeAll(async () => {
  collector = await startCollector();
  server = await startWorldServer({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20of-the-collector",
    OTEL_SERVICE_NAME: "looms",
    OTEL_RESOURCE_ATTRIBUTES: "deployment.environment=test",
  });
  await ask(1, list, variables);
  await ask(2, list, variables);
  await ask(3, `${list.slice(0, -1)} papers(first: 2) { nodes { name } } }`, variables);
  await ask(4, "{ revision changes { totalCount } }");
  await ask(5, list, variables, "00");
  await post(server, { query: '{ lineage(of: "secret name") { truncated } }' }, { traceparent: `00-${traceId(6)}-${parentId}-01` });
  await post(server, { query: list, variables: { ref: "onyx-90 " } }, { traceparent: `00-${traceId(7)}-${parentId}-01` });
  // What is left is sent before the process ends.
  await server.close();
});

afterAll(() => {
  collector.close();
});

const spansOf = (number: number): CollectedSpan[] => collector.spans.filter((span) => span.traceId === traceId(number));
const said = ({ attributes }: CollectedSpan): Readonly<Record<string, unknown>> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** The names of the spans of a trace, each behind those it is within. */
function pathsOf(number: number): string[] {
  const spans = spansOf(number);
  const pathOf = (span: CollectedSpan): string => {
    const outer = spans.find(({ spanId }) => spanId === span.parentSpanId);
    return outer ? `${pathOf(outer)} > ${span.name}` : span.name;
  };
  return spans.map(pathOf).sort();
}

describe("a request to GraphQL", () => {
  test("is a span in the trace that it came with: within it are its root field and the statements", () => {
    expect([...new Set(pathsOf(1))]).toEqual([
      "POST /graphql",
      "POST /graphql > Query.hardware",
      "POST /graphql > Query.hardware > sqlite",
    ]);
    const [request] = spansOf(1).filter(({ name }) => name === "POST /graphql");
    expect([request?.parentSpanId, request?.kind, request?.status]).toEqual([parentId, 2, {}]);
    expect(said(request as CollectedSpan)).toEqual({
      ...{ "http.request.method": "POST", "url.path": "/graphql", "graphql.operation.name": "Looms" },
      ...{ "http.response.status_code": "200", "papergraph.code": "OK" },
    });
    for (const { startTimeUnixNano, endTimeUnixNano } of spansOf(1))
      expect(BigInt(endTimeUnixNano) >= BigInt(startTimeUnixNano)).toBe(true);
  });

  test("that is answered from the cache is a span alone, and so is none that the trace does not keep", () => {
    expect(pathsOf(2)).toEqual(["POST /graphql"]);
    expect(pathsOf(5)).toEqual([]);
  });

  test("of several root fields has a span for each, with the statements beside them", () => {
    expect([...new Set(pathsOf(3))]).toEqual([
      "POST /graphql",
      "POST /graphql > Query.hardware",
      "POST /graphql > Query.papers",
      "POST /graphql > sqlite",
    ]);
  });

  test("of fields that the executor answers has a span for each as well", () => {
    expect([...new Set(pathsOf(4))]).toContain("POST /graphql > Query.changes > sqlite");
    expect(pathsOf(4)).toContain("POST /graphql > Query.revision");
  });

  test("that is refused says its code", () => {
    const request = spansOf(6).find(({ name }) => name === "POST /graphql");
    expect(said(request as CollectedSpan)["papergraph.code"]).toBe("NOT_FOUND");
  });
});

test("the process is named, and the collector's own token sent", () => {
  expect(collector.headers.every(({ authorization }) => authorization === "Bearer of-the-collector")).toBe(true);
  expect(collector.resources[0]).toEqual(
    expect.arrayContaining([
      { key: "service.name", value: { stringValue: "looms" } },
      { key: "deployment.environment", value: { stringValue: "test" } },
    ]),
  );
});

test("no value leaves the process", () => {
  expect(collector.text()).toContain("SELECT");
  expect(collector.text()).not.toMatch(/onyx|secret/i);
});
