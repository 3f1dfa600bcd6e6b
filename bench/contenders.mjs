/** The contenders: Papergraph, in this process and in one of its own, and the peers, each in a process of its own. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import process, { env } from "node:process";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath, URL } from "node:url";
import { createApolloServer } from "../.dev/api/apollo-server.js";
import { Answers } from "../.dev/api/http/answers.js";
import { papergraph } from "../.dev/model/papergraph.js";
import { SqliteStore } from "../.dev/store/sqlite/store.js";

/** Connections to each server: the number of concurrent requests when load is measured. */
export const connections = 64;

/** Papergraph without sockets: from the body of a request to that of its answer, as the server makes it, but without the cache of whole answers. */
export async function papergraphInProcess(path) {
  const store = SqliteStore.open(path, papergraph);
  const server = createApolloServer(papergraph, store, (_id, error) => assert.fail(error));
  await server.start();
  const answers = new Answers(server, store, 0);
  const { signal } = new AbortController();
  return {
    async ask(query, variables) {
      const sent = JSON.stringify({ query, variables });
      const { answer } = await answers.answer({ method: "POST", url: "/graphql", headers: json, body: JSON.parse(sent), sent, signal });
      return answer.text;
    },
    answerOf: (text) => dataOf(JSON.parse(text)),
    async close() {
      await server.stop();
      await store.close();
    },
  };
}

const json = { "content-type": "application/json" };

/**
 * The server as `npm start` runs it, but without its cache of whole answers. The file carries the fingerprint of the seeds, so the start
 * leaves it as it is.
 */
export function papergraphOverHttp(path) {
  return overHttp(["../dist/main.js"], {
    PORT: "0",
    PAPERGRAPH_DATABASE: path,
    LOG_LEVEL: "warn",
    PAPERGRAPH_ANSWER_CACHE: "0",
  });
}

/** The server as `npm start` runs it, which answers what is repeated out of its cache. */
export function papergraphWithCache(path) {
  return overHttp(["../dist/main.js"], { PORT: "0", PAPERGRAPH_DATABASE: path, LOG_LEVEL: "warn" });
}

/** The peers, by the names under which `peers/serve.mjs` has them. */
export const peers = {
  "apollo-standalone": "Apollo standalone",
  "apollo-express": "Apollo on Express",
  "apollo-express-dataloader": "Apollo on Express, DataLoader",
  "type-graphql-express": "type-graphql field resolvers, Apollo on Express",
  yoga: "graphql-yoga",
  mercurius: "mercurius",
  "mercurius-jit": "mercurius, JIT",
  "mercurius-loaders": "mercurius, loaders",
  "mercurius-loaders-jit": "mercurius, loaders and JIT",
};

export function peerOverHttp(name, path) {
  return overHttp(["peers/serve.mjs", name, path], {});
}

/** Node's HTTP server with the text of a file as its only answer: the least that a request takes. */
export function fixedOverHttp(file) {
  return overHttp(["peers/serve-fixed.mjs", file], {});
}

/** Starts a server that prints its address once it listens. */
async function overHttp(command, environment) {
  const server = spawn(process.execPath, command, {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    env: { PATH: env["PATH"], NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  let isClosing = false;
  void ended.then(([code, signal]) => isClosing || process.stderr.write(`${command.join(" ")} ended with ${signal ?? code}\n`));
  const [line] = await Promise.race([once(createInterface(server.stdout), "line"), ended.then(() => [""])]);
  const [url] = /http:\/\/\S+/.exec(line) ?? assert.fail(`${command.join(" ")} did not start`);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    url,
    pid: server.pid,
    ask: (query, variables) => post(url, agent, JSON.stringify({ query, variables })),
    answerOf: (body) => dataOf(JSON.parse(body)),
    /** Closes the connections, which a server may be about to close where nobody has asked for a while. */
    disconnect: () => agent.destroy(),
    async close() {
      isClosing = true;
      agent.destroy();
      server.kill();
      await ended;
    },
  };
}

/** Posts a body. A server that is late may close a connection that it has kept for long just as it is used again: then it is asked once more. */
function post(url, agent, body) {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      text(response).then(resolve, reject);
    });
    sent.on("error", (error) => {
      if (sent.reusedSocket && error.code === "ECONNRESET") resolve(post(url, agent, body));
      else reject(error);
    });
    sent.end(body);
  });
}

function dataOf({ data, errors }) {
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}
