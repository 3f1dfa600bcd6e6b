import type { BaseLogger } from "pino";
import { versionOfProgram } from "../version.js";
import type { TraceConfig } from "./trace-settings.js";
import type { Attributes, SpanKind } from "./tracer.js";

/** A span that has ended. Times are in milliseconds since 1970. */
export interface EndedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | undefined;
  readonly name: string;
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
  readonly failed: boolean;
}

/** Milliseconds between two messages, spans of one message, and spans that wait; further ones are lost. */
const [pause, batchSize, mostWaiting] = [2_000, 512, 4_096];

/** Milliseconds in which a message has to be taken. */
const patience = 5_000;

/** How kinds are written (https://opentelemetry.io/docs/specs/otlp/). */
const kindNumbers: Readonly<Record<SpanKind, number>> = { internal: 1, server: 2, client: 3 };

/** Sends spans to a collector by OTLP over HTTP, as JSON, a batch now and then. A collector that is away costs spans, and no request. */
export class SpanExporter {
  private waiting: EndedSpan[] = [];
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();
  private isAway = false;

  constructor(
    private readonly config: TraceConfig,
    private readonly log: Pick<BaseLogger, "warn">,
  ) {}

  add(span: EndedSpan): void {
    if (this.waiting.length >= mostWaiting) return;
    this.waiting.push(span);
    if (this.waiting.length === batchSize) this.flush();
    else
      this.timer ??= setTimeout(() => {
        this.flush();
      }, pause).unref();
  }

  /** Sends what is left, as far as it is taken. */
  async close(): Promise<void> {
    this.flush();
    await this.sending;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const spans = this.waiting;
    this.waiting = [];
    if (spans.length > 0) this.sending = this.sending.then(() => this.send(spans));
  }

  private async send(spans: readonly EndedSpan[]): Promise<void> {
    const { url, headers } = this.config;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(this.messageOf(spans)),
        signal: AbortSignal.timeout(patience),
      });
      await response.text();
      this.noteAway(response.ok ? undefined : `The collector answers ${response.status}.`);
    } catch (error) {
      this.noteAway(error);
    }
  }

  private noteAway(reason: unknown): void {
    if (reason !== undefined && !this.isAway)
      this.log.warn({ err: reason, url: this.config.url }, "Traces cannot be sent; this is told once.");
    this.isAway = reason !== undefined;
  }

  private messageOf(spans: readonly EndedSpan[]): object {
    const version = versionOfProgram();
    const resource = { "service.name": "papergraph", "service.version": version, ...this.config.resource };
    const scope = { name: "papergraph", version };
    return { resourceSpans: [{ resource: { attributes: keyValues(resource) }, scopeSpans: [{ scope, spans: spans.map(spanMessage) }] }] };
  }
}

function spanMessage({ traceId, spanId, parentId, name, kind, start, end, attributes, failed }: EndedSpan): object {
  return {
    ...{ traceId, spanId, name, kind: kindNumbers[kind] },
    ...(parentId !== undefined && { parentSpanId: parentId }),
    ...{ startTimeUnixNano: nanoseconds(start), endTimeUnixNano: nanoseconds(end), attributes: keyValues(attributes) },
    status: failed ? { code: 2 } : {},
  };
}

/** In whole microseconds: a number holds no more of a time since 1970. */
const nanoseconds = (milliseconds: number): string => `${Math.round(milliseconds * 1_000)}000`;

const keyValues = (attributes: Attributes): object[] => Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }));

function anyValue(value: Attributes[string]): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
