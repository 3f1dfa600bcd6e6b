import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import serveStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const folder = new URL("../../playground/", import.meta.url);

/** Serves what the playground's page loads, at `/playground/`. */
export async function servePlaygroundFiles(app: FastifyInstance): Promise<void> {
  await app.register(serveStatic, {
    root: fileURLToPath(folder),
    prefix: "/playground/",
    index: false,
    cacheControl: false,
    setHeaders: setCacheHeaders,
  });
}

/** Chunks have the hash of their content in their names; what has a fixed name is asked for anew. */
function setCacheHeaders(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader("cache-control", path.includes("/chunks/") ? "public, max-age=31536000, immutable" : "no-cache");
}

/** What shows a browser the page in place of an answer, and lets every other request pass. */
export function pageForBrowsers(): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  const page = readFileSync(new URL("index.html", folder), "utf8");
  return async (request, reply) =>
    isBrowserVisit(request) ? reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page) : undefined;
}

/** A page is asked for: HTML is welcome and no query is given. */
function isBrowserVisit({ headers, query }: FastifyRequest): boolean {
  return (headers.accept ?? "").includes("text/html") && !("query" in (query as object));
}
