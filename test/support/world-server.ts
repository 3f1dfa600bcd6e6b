import { rmSync } from "node:fs";
import { join } from "node:path";
import { worldFolder } from "../world/world.js";
import { copyProgram } from "./program.js";
import { startTestServer, type TestServer } from "./test-server.js";

/** A server over the tiny graph. */
export interface WorldServer extends TestServer {
  /** The folder of its program. */
  readonly program: string;
  /** Its database, for a look at it or a change of it past the server. */
  readonly database: string;
}

/** Starts the built program over the tiny graph, which loads faster than the curated one. */
export async function startWorldServer(env: Readonly<Record<string, string>> = {}): Promise<WorldServer> {
  const program = copyProgram(worldFolder);
  const database = join(program, "data", "world.sqlite");
  const server = await startTestServer({ PAPERGRAPH_DATABASE: database, ...env }, program);
  return {
    ...server,
    program,
    database,
    close: async () => {
      const code = await server.close();
      rmSync(program, { recursive: true });
      return code;
    },
  };
}
