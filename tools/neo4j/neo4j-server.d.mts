import type { ChildProcessWithoutNullStreams } from "node:child_process";

export interface Neo4jServer {
  /** `bolt://127.0.0.1:<port>`. */
  readonly uri: string;
  readonly username: "neo4j";
  readonly password: string;
  readonly process: ChildProcessWithoutNullStreams;
  /** Ends the server as a supervisor would and waits for it. */
  stop(): Promise<unknown>;
  /** Ends it as `kill -9` does and waits for it. */
  kill(): Promise<unknown>;
}

export const neo4jFolder: string;

export function findMissing(): string | undefined;

export function ensureJars(): Promise<void>;

export function startNeo4j(options: {
  readonly dataFolder: string;
  readonly port?: number;
  readonly password: string;
  readonly forTests?: boolean;
  readonly shortLived?: boolean;
}): Promise<Neo4jServer>;
