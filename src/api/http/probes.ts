import type { FastifyInstance } from "fastify";
import type { GraphStore } from "../../store/port/graph-store.js";
import { refuse } from "./refusals.js";

/** The two probes: `/livez` says that the process runs, `/readyz` that its store can answer and that it is not about to end. */
export function addProbes(app: FastifyInstance, store: GraphStore, stopping?: AbortSignal): void {
  app.get("/livez", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (stopping?.aborted === true) return refuse(reply, "SERVICE_UNAVAILABLE", "The process is about to end; ask another one.");
    try {
      await store.ping();
      return { status: "ok" };
    } catch {
      // The store's outages are logged where they begin and end.
      return refuse(reply, "SERVICE_UNAVAILABLE", "The store cannot answer now; try again.");
    }
  });
}
