import type { FastifyInstance } from "fastify";
import type { GraphStore } from "../../store/port/graph-store.js";
import { refuse } from "./refusals.js";

/** The two probes: `/livez` says that the process runs, `/readyz` that its store can answer. */
export function addProbes(app: FastifyInstance, store: GraphStore): void {
  app.get("/livez", () => ({ status: "ok" }));
  let isReady = true;
  app.get("/readyz", async (request, reply) => {
    try {
      await store.ping();
      isReady = true;
      return { status: "ok" };
    } catch (error) {
      // A probe comes every second: a store that stays away is logged once.
      if (isReady) request.log.warn({ err: error }, "not ready");
      isReady = false;
      return refuse(reply.header("retry-after", "1"), "SERVICE_UNAVAILABLE", "The store cannot answer now; try again.");
    }
  });
}
