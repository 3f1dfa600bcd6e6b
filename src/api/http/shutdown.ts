import type { Server } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Connections } from "./connections.js";
import type { ShortWay } from "./short-way.js";

/** Milliseconds between two looks for requests, and how many looks that find none make a quiet moment. */
const look = 100;
const quietLooks = 5;

/** Milliseconds in which connections that wait to be accepted are. */
const acceptTimeout = 3_000;

/**
 * Once the server stops, answers what was sent before and closes each connection with its last answer. A connection on which nothing is
 * answered may have a request on its way, so it is closed only after a moment in which none arrived. The moment is counted in looks:
 * between two of them the process reads what has come, however long it was busy.
 */
export function closeConnectionsOnStop(app: FastifyInstance, connections: Connections, shortWay: ShortWay): void {
  let phase: "serving" | "hearing" | "closing" = "serving";
  app.addHook("preClose", async () => {
    phase = "hearing";
    shortWay.isOpen = false;
    await acceptWaiting(app.server);
    closeWhenQuiet(app, connections, () => {
      phase = "closing";
    });
  });
  app.addHook("onSend", ({ raw }, reply, _payload, done) => {
    // What was sent behind a request may not be read yet where this one is answered at once.
    if (phase === "hearing" || (phase === "closing" && connections.hasMore(raw.socket))) reply.raw.removeHeader("connection");
    else if (phase === "closing") reply.header("connection", "close");
    done();
  });
}

/**
 * Accepts the connections that were made while the process was busy: the system resets them once nobody listens. One is accepted in a
 * turn of the event loop, so a turn without a new one has accepted all.
 */
async function acceptWaiting(server: Server): Promise<void> {
  const end = performance.now() + acceptTimeout;
  let quietTurns = 0;
  const notice = (): void => {
    quietTurns = 0;
  };
  server.on("connection", notice);
  while (server.listening && quietTurns < 2 && performance.now() < end) {
    quietTurns += 1;
    await nextTurn();
  }
  server.off("connection", notice);
}

/** Looks until the server is closed; `looked` is called each time. */
function closeWhenQuiet({ server }: FastifyInstance, connections: Connections, looked: () => void): void {
  const closeIdle = server.closeIdleConnections.bind(server);
  // Node would close them as soon as it stops to listen.
  server.closeIdleConnections = () => undefined;
  let quiet = 0;
  let arrived = connections.arrived;
  const timer = setInterval(() => {
    looked();
    quiet = connections.arrived === arrived ? quiet + 1 : 0;
    arrived = connections.arrived;
    if (quiet < quietLooks) return;
    closeIdle();
    connections.closeUnused();
  }, look);
  server.once("close", () => {
    clearInterval(timer);
  });
}
