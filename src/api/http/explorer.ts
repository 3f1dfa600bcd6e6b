import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import serveStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { explorerFolder } from "../../program-files.js";
import type { Answers } from "./answers.js";
import { askerFor, type Ask } from "./asker.js";
import { sendCacheable, sendUncacheable } from "./caching.js";
import { clientSignal } from "./client-signal.js";
import { originOf } from "./origin.js";
import { answerNotFound } from "./refusals.js";

/** What the bundle of the explorer offers the server. The explorer is a client of the API like any other: nothing of it is imported. */
interface Explorer {
  /** The patterns of the paths that have a page. */
  readonly paths: readonly string[];
  readonly writePage: (path: string, search: string, origin: string, ask: Ask) => Promise<Written>;
  readonly writeSiteMap: (origin: string, ask: Ask) => Promise<string>;
  readonly writeRobots: (origin: string) => string;
}

type Written = { readonly status: number; readonly html: string } | { readonly status: 301; readonly location: string };

/**
 * Serves the pages of the explorer, each with its content and with what shared links show of it, and its files at `/explorer/`. What a page
 * asks goes the way of any question to GraphQL, limits included, and ends with the visit.
 */
export async function serveExplorer(app: FastifyInstance, answers: Answers): Promise<void> {
  const explorer = await loadExplorer();
  if (!explorer) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  await app.register(serveStatic, {
    root: join(explorerFolder, "files"),
    prefix: "/explorer/",
    index: false,
    cacheControl: false,
    decorateReply: false,
    preCompressed: true,
    setHeaders: (response) => {
      response.setHeader("vary", "accept-encoding");
      // The names hold a hash of the content.
      response.setHeader("cache-control", "public, max-age=31536000, immutable");
    },
  });
  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { pathname, search } = new URL(request.url, "http://localhost/");
    const ask = askerFor(answers, clientSignal(reply.raw));
    const written = await explorer.writePage(pathname, search, originOf(request), ask);
    if ("location" in written) return reply.redirect(written.location, written.status);
    reply.status(written.status).type("text/html; charset=utf-8");
    return written.status === 200 ? sendCacheable(request, reply, written.html, "no-cache") : sendUncacheable(reply, written.html);
  };
  for (const path of explorer.paths) app.get(path, send);
  app.get("/robots.txt", (request, reply) => reply.type("text/plain; charset=utf-8").send(explorer.writeRobots(originOf(request))));
  app.get("/sitemap.xml", async (request, reply) => {
    const map = await explorer.writeSiteMap(originOf(request), askerFor(answers, clientSignal(reply.raw)));
    return sendCacheable(request, reply.type("application/xml; charset=utf-8"), map, siteMapLifetime);
  });
  app.setNotFoundHandler((request, reply) => (isVisit(request) ? send(request, reply) : answerNotFound(request, reply)));
}

/** The bundle; undefined where the server runs without, as it does from source. */
async function loadExplorer(): Promise<Explorer | undefined> {
  const bundle = join(explorerFolder, "server.js");
  return existsSync(bundle) ? ((await import(pathToFileURL(bundle).href)) as Explorer) : undefined;
}

/** A new thing may wait an hour for those who read the site map. */
const siteMapLifetime = "public, max-age=3600";

/** True where a person looks for a page. */
const isVisit = ({ method, headers }: FastifyRequest): boolean => method === "GET" && (headers.accept ?? "").includes("text/html");
