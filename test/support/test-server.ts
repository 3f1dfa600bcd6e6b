import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** A server as people run it: the built program in a process of its own, with a fresh database and the real seeds. */
export interface TestServer {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** Everything the process has written so far. */
  output(): string;
  /** The exit code, once the process has ended and all that it wrote has been read. */
  readonly ended: Promise<number | null>;
  /** Ends the process as a supervisor would and waits for it; answers its exit code. */
  close(): Promise<number | null>;
}

/** Milliseconds that a start may take on a slow machine. */
const startTimeout = 30_000;

/** Starts the built server (`npm test` builds it first) on a free port; `program` is the folder of a copy with other seeds. */
export async function startTestServer(env: Readonly<Record<string, string>> = {}, program = "."): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-"));
  const child = spawn(process.execPath, ["dist/main.js"], {
    cwd: program,
    env: { ...process.env, NODE_ENV: "production", PORT: "0", PAPERGRAPH_DATABASE: join(folder, "test.sqlite"), LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(code);
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The server did not start:\n${written}`));
    }, startTimeout);
    const listen = (chunk: Buffer): void => {
      written += chunk.toString();
      const address = /Papergraph: (http:\/\/[^/]+)\/graphql/.exec(written)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("close", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${String(code)}:\n${written}`));
    });
  });
  return {
    url,
    process: child,
    ended,
    output: () => written,
    close: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** What a GraphQL server answers. */
export interface GraphQLAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks a running server as a client does. */
export async function ask(server: { readonly url: string }, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
