/** What is said of a span beside its name: never a value that somebody asked for or was answered. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** How a span stands to others: it answers a request, asks a store, or is a part of the work. */
export type SpanKind = "server" | "client" | "internal";

/** A span that is open. */
export interface Span {
  /** Says more of it. */
  say(attributes: Attributes): void;
  /** Says that what it tells of failed. */
  fail(): void;
}

/** What a span is begun with. */
export interface SpanStart {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes?: Attributes;
  /** A `traceparent` header: the span of somebody else to which this one belongs. */
  readonly parent?: string | undefined;
}

/** Tells how the work of requests went on. Spans belong to the one within whose work they begin. */
export interface Tracer {
  /** A span around work; an error of it is the span's. */
  within<T>(start: SpanStart, work: (span: Span) => Promise<T>): Promise<T>;
  /** Spans side by side around the same work, which is within the only one, where there is only one. */
  beside<T>(names: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Begins a statement, which is no more than its text; what is returned ends it. */
  statement(system: string, text: string): () => void;
  /** Sends what is left. */
  close(): Promise<void>;
}
