import type { FastifyInstance, FastifyReply } from "fastify";
import type { GraphStore } from "../../store/port/graph-store.js";
import { refuse } from "./refusals.js";

/** The two probes: `/livez` says that the process runs, `/readyz` that its store can answer and that it is not about to end. */
export function addProbes(app: FastifyInstance, store: GraphStore, stopping?: AbortSignal): void {
  app.get("/livez", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const isStopping = (): boolean => stopping?.aborted === true;
    const leave = (): FastifyReply => refuse(reply, "SERVICE_UNAVAILABLE", "The process is about to end; ask another one.");
    if (isStopping()) return leave();
    try {
      await store.ping();
    } catch {
      // The store's outages are logged where they begin and end.
      return refuse(reply, "SERVICE_UNAVAILABLE", "The store cannot answer now; try again.");
    }
    // It may have been told so meanwhile.
    return isStopping() ? leave() : { status: "ok" };
  });
}
