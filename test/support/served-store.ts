import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino, type Logger } from "pino";
import { Callers } from "../../src/api/auth/callers.js";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { TokensFile } from "../../src/api/auth/tokens-file.js";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { newFolder } from "./program.js";

/** An HTTP server over a store, in this process. */
export interface ServedStore {
  readonly url: string;
  /** The headers with which an editor posts. */
  readonly asEditor: Readonly<Record<string, string>>;
  /** Stops the server; the store stays open. */
  close(): Promise<void>;
}

type Settings = Partial<Parameters<typeof createHttpServer>[3]>;

/** Serves a store on a free port, to strangers and to one editor. */
export async function serveStore(
  store: GraphStore,
  settings: Settings = {},
  log: Logger = pino({ level: "silent" }),
): Promise<ServedStore> {
  const token = makeToken();
  const file = join(newFolder(), "tokens.yaml");
  writeFileSync(file, `- { name: ada, roles: [EDITOR], sha256: ${hashOf(token).toString("hex")} }\n`);
  const callers = new Callers({ tokens: new TokensFile(file, log), writesPerMinute: 6_000 }, log);
  const app = await createHttpServer(papergraph, store, log, { callers, corsOrigins: "*", answerCacheSize: 1_000_000, ...settings });
  return {
    url: await app.listen({ port: 0, host: "127.0.0.1" }),
    asEditor: { authorization: `Bearer ${token}` },
    close: () => app.close(),
  };
}
