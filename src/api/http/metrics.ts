import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { GraphStore } from "../../store/port/graph-store.js";
import type { SentAnswer } from "./answer-cache.js";
import { codeOf } from "./answer-code.js";
import type { AnswerWatcher, Taken } from "./answers.js";

/** Upper ends of the buckets of a duration, in seconds: from what a cache takes to the deadline. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Names of operations that have figures of their own. Whoever sends more names than these shares one. */
const mostNames = 100;

/** The name of all operations beyond those. */
const others = "(others)";

/** What `/metrics` shows, in the form of Prometheus. */
export class Metrics implements AnswerWatcher {
  private readonly registry = new Registry();
  private readonly names = new Set<string>();
  private readonly requests: Counter<"operation" | "code">;
  private readonly duration: Histogram<"operation">;
  private readonly reading: Histogram;

  constructor(store: GraphStore) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Counter({
      name: "papergraph_requests_total",
      help: "GraphQL requests by the name of their operation and the code of their first error, OK without one.",
      labelNames: ["operation", "code"],
      registers,
    });
    this.duration = new Histogram({
      name: "papergraph_request_duration_seconds",
      help: "How long a GraphQL request took from its body to its answer.",
      labelNames: ["operation"],
      buckets,
      registers,
    });
    this.reading = new Histogram({
      name: "papergraph_store_read_duration_seconds",
      help: "How long the store read for a request, waiting included; requests answered from the cache are not in it.",
      buckets,
      registers,
    });
    new Gauge({
      name: "papergraph_store_reads_running",
      help: "Reads that have a reader process (SQLite) or a connection (Neo4j).",
      registers,
      collect() {
        this.set(store.load().running);
      },
    });
    new Gauge({
      name: "papergraph_store_reads_waiting",
      help: "Reads that wait for a reader process (SQLite) or a connection (Neo4j).",
      registers,
      collect() {
        this.set(store.load().waiting);
      },
    });
  }

  answered(name: string, { text }: SentAnswer, { seconds, storeSeconds }: Taken): void {
    const operation = this.labelOf(name);
    this.requests.inc({ operation, code: codeOf(text) });
    this.duration.observe({ operation }, seconds);
    if (storeSeconds !== undefined) this.reading.observe(storeSeconds);
  }

  /** Serves the figures at `/metrics`. */
  serve(app: FastifyInstance): void {
    app.get("/metrics", async (_request, reply) => reply.type(this.registry.contentType).send(await this.registry.metrics()));
  }

  private labelOf(name: string): string {
    if (!this.names.has(name) && this.names.size >= mostNames) return others;
    this.names.add(name);
    return name;
  }
}
