import { describe, expect, test } from "@jest/globals";
import { traceConfigOf } from "../../src/trace/trace-settings.js";

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318/" };

describe("the variables of OpenTelemetry", () => {
  test.each([
    [{}],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "" }],
    [{ ...endpoint, OTEL_SDK_DISABLED: "TRUE" }],
    [{ ...endpoint, OTEL_TRACES_EXPORTER: "none" }],
    [{ OTEL_SERVICE_NAME: "looms" }],
  ])("%j ask for no traces", (variables) => {
    expect(traceConfigOf(variables)).toBeUndefined();
  });

  test("say where traces go", () => {
    expect(traceConfigOf(endpoint)?.url).toBe("http://collector:4318/v1/traces");
    expect(traceConfigOf({ OTEL_TRACES_EXPORTER: "otlp" })?.url).toBe("http://localhost:4318/v1/traces");
    expect(traceConfigOf({ ...endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://a/b" })?.url).toBe("https://a/b");
  });

  test.each([
    [undefined, undefined, 1, true],
    ["always_on", undefined, 1, false],
    ["parentbased_always_off", undefined, 0, true],
    ["traceidratio", "0.25", 0.25, false],
    ["parentbased_traceidratio", "0.5", 0.5, true],
  ])("keep traces as the sampler %s with %s says", (OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG, ratio, followsParent) => {
    expect(traceConfigOf({ ...endpoint, OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG })).toMatchObject({ ratio, followsParent });
  });

  test.each([
    ["OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"],
    ["OTEL_TRACES_EXPORTER", "zipkin"],
    ["OTEL_TRACES_SAMPLER", "sometimes"],
    ["OTEL_EXPORTER_OTLP_HEADERS", "authorization"],
  ])("%s=%s is refused", (name, value) => {
    expect(() => traceConfigOf({ ...endpoint, [name]: value })).toThrow(name);
  });
});
