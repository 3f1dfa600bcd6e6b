import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A span as a collector gets it. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
}

interface Message {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: CollectedSpan["attributes"] };
    readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[];
  }[];
}

/** A collector that takes OTLP over HTTP as JSON. */
export interface OtlpCollector {
  readonly url: string;
  readonly spans: CollectedSpan[];
  /** What is said of the processes that sent them. */
  readonly resources: CollectedSpan["attributes"][];
  readonly headers: IncomingHttpHeaders[];
  /** Everything as it was sent. */
  text(): string;
  close(): void;
}

/** Starts a collector on a free port. */
export async function startCollector(): Promise<OtlpCollector> {
  const spans: CollectedSpan[] = [];
  const resources: CollectedSpan["attributes"][] = [];
  const headers: IncomingHttpHeaders[] = [];
  let all = "";
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      all += body;
      headers.push(request.headers);
      for (const { resource, scopeSpans } of (JSON.parse(body) as Message).resourceSpans) {
        resources.push(resource.attributes);
        spans.push(...scopeSpans.flatMap((scope) => scope.spans));
      }
      response.writeHead(request.url === "/v1/traces" ? 200 : 404, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, spans, resources, headers, text: () => all, close: () => server.close() };
}
