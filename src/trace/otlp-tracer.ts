import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import type { BaseLogger } from "pino";
import { SpanExporter } from "./span-exporter.js";
import type { TraceConfig } from "./trace-settings.js";
import type { Attributes, Span, SpanStart, Tracer } from "./tracer.js";

/** The trace that work belongs to, and the span within which it is. */
interface Place {
  readonly traceId: string;
  readonly spanId: string;
  readonly isKept: boolean;
}

/** The form of a `traceparent` header (https://www.w3.org/TR/trace-context/). */
const traceparent = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-|$)/;

/** The first half of an id as a part of all ids. */
const whole = 0xffff_ffff;

/** Keeps spans and sends them by OTLP. It is loaded only where traces are asked for. */
export class OtlpTracer implements Tracer {
  private readonly places = new AsyncLocalStorage<Place>();
  private readonly exporter: SpanExporter;

  constructor(
    private readonly config: TraceConfig,
    log: Pick<BaseLogger, "warn">,
  ) {
    this.exporter = new SpanExporter(config, log);
  }

  async within<T>(start: SpanStart, work: (span: Span) => Promise<T>): Promise<T> {
    const span = this.begin(start);
    try {
      return await this.places.run(span.place, () => work(span));
    } catch (error) {
      span.fail();
      throw error;
    } finally {
      span.end();
    }
  }

  async beside<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const [first, ...others] = names;
    if (first === undefined) return work();
    if (others.length === 0) return this.within({ name: first, kind: "internal" }, work);
    const spans = names.map((name) => this.begin({ name, kind: "internal" }));
    try {
      return await work();
    } catch (error) {
      for (const span of spans) span.fail();
      throw error;
    } finally {
      for (const span of spans) span.end();
    }
  }

  statement(system: string, text: string): () => void {
    // What the server does by itself, such as to look whether it is well, belongs to no request.
    if (!this.places.getStore()) return () => undefined;
    const span = this.begin({ name: system, kind: "client", attributes: { "db.system.name": system, "db.query.text": text } });
    return () => {
      span.end();
    };
  }

  close(): Promise<void> {
    return this.exporter.close();
  }

  private begin({ name, kind, attributes = {}, parent }: SpanStart): OpenSpan {
    const outer = this.places.getStore() ?? this.placeIn(parent);
    const traceId = outer?.traceId ?? randomBytes(16).toString("hex");
    const place = { traceId, spanId: randomBytes(8).toString("hex"), isKept: outer?.isKept ?? this.keeps(traceId) };
    return new OpenSpan(place, { name, kind, attributes }, outer?.spanId, this.exporter);
  }

  private placeIn(header: string | undefined): Place | undefined {
    const [, traceId = "", spanId = "", flags = ""] = traceparent.exec(header ?? "") ?? [];
    if (/^0*$/.test(traceId) || /^0*$/.test(spanId)) return undefined;
    return { traceId, spanId, isKept: this.config.followsParent ? (parseInt(flags, 16) & 1) === 1 : this.keeps(traceId) };
  }

  /** By the id alone, so that all who take part in a trace decide alike. */
  private keeps(traceId: string): boolean {
    return parseInt(traceId.slice(-8), 16) < this.config.ratio * (whole + 1);
  }
}

class OpenSpan implements Span {
  private readonly start = performance.timeOrigin + performance.now();
  private said: Attributes;
  private failed = false;

  constructor(
    readonly place: Place,
    private readonly what: { readonly name: string; readonly kind: SpanStart["kind"]; readonly attributes: Attributes },
    private readonly parentId: string | undefined,
    private readonly exporter: SpanExporter,
  ) {
    this.said = what.attributes;
  }

  say(attributes: Attributes): void {
    this.said = { ...this.said, ...attributes };
  }

  fail(): void {
    this.failed = true;
  }

  end(): void {
    const { traceId, spanId, isKept } = this.place;
    if (!isKept) return;
    const { name, kind } = this.what;
    const { start, said, failed, parentId } = this;
    this.exporter.add({
      traceId,
      spanId,
      parentId,
      name,
      kind,
      start,
      end: performance.timeOrigin + performance.now(),
      attributes: said,
      failed,
    });
  }
}
