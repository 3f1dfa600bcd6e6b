import { readFileSync } from "node:fs";
import { join } from "node:path";
import serveStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { playgroundFolder } from "../../program-files.js";
import { sendCacheable } from "./caching.js";
import { playgroundPolicy } from "./content-policy.js";

/** Serves the files of the playground at `/playground/`. */
export async function servePlaygroundFiles(app: FastifyInstance): Promise<void> {
  await app.register(serveStatic, {
    root: playgroundFolder,
    prefix: "/playground/",
    index: false,
    cacheControl: false,
    // The build writes .br and .gz beside what is large.
    preCompressed: true,
    setHeaders: setCacheHeaders,
  });
}

/** Chunks have a hash of their content in their names, so they never change; a file with a fixed name has to be asked for again. */
function setCacheHeaders(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader("vary", "accept-encoding");
  response.setHeader("cache-control", path.includes("/chunks/") ? "public, max-age=31536000, immutable" : "no-cache");
}

/** A handler that shows browsers the page, with the question that the address holds, and lets every other request pass. */
export function pageForBrowsers(): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  const page = readFileSync(join(playgroundFolder, "index.html"), "utf8");
  return async (request, reply) => {
    if (!isBrowserVisit(request)) return undefined;
    reply.header("content-security-policy", playgroundPolicy).type("text/html; charset=utf-8");
    return sendCacheable(request, reply, page, "no-cache");
  };
}

/** True where a person looks: HTML is accepted, and a question in the address is not asked for as JSON. */
function isBrowserVisit({ headers, query }: FastifyRequest): boolean {
  const accept = headers.accept ?? "";
  return accept.includes("text/html") && !("query" in (query as object) && accept.includes("json"));
}
