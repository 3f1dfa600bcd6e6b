import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isErrorCode, PapergraphError } from "../../errors.js";
import type { AskData } from "../../export/files/ask-pages.js";
import { exportFiles, readChoice } from "../../export/files/export-files.js";
import type { Model } from "../../model/model.js";
import type { GraphStore } from "../../store/port/graph-store.js";
import { versionOfProgram } from "../../version.js";
import type { Callers } from "../auth/callers.js";
import type { Answers } from "./answers.js";
import { askerFor, type Ask } from "./asker.js";
import { isKnown, lifetimeFor, varyByForm } from "./caching.js";
import { clientSignal } from "./client-signal.js";
import { identifyCaller } from "./identify.js";
import { exportDeadline, maxExports, pieceSize } from "./limits.js";

/**
 * Serves the graph, or what is asked of it, as files at `/export/`. They are written while they are read, a page at a time: what is asked of the API goes
 * the way of any question, limits included, and facts are read as somebody takes them. Only so many are written at a time.
 */
export function serveExports(app: FastifyInstance, model: Model, store: GraphStore, answers: Answers, callers: Callers): void {
  let running = 0;
  const serve = async (request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
    const { file: name } = request.params;
    const file = Object.hasOwn(exportFiles, name) ? exportFiles[name] : undefined;
    if (!file) throw new PapergraphError("NOT_FOUND", `There is no file ${name}; there are ${Object.keys(exportFiles).join(", ")}.`);
    const choice = readChoice(name, request.query as Readonly<Record<string, string | string[]>>);
    const [fingerprint, revision] = [await store.curatedFingerprint(), await store.revision()];
    if (fingerprint === null) throw new PapergraphError("SERVICE_UNAVAILABLE", "The graph is not in the database yet; try again.");
    const base = `${request.protocol}://${request.host}/`;
    // What is written depends on this alone, whichever process writes it. What is written while somebody writes to the graph has the tag of before.
    const tag = tagOf([versionOfProgram(), fingerprint, String(revision), request.url, base]);
    varyByForm(reply.header("etag", tag).header("cache-control", lifetimeFor(request)).header("x-papergraph-revision", String(revision)));
    if (isKnown(request, tag)) return reply.status(304).send();
    if (running >= maxExports) throw new PapergraphError("SERVICE_UNAVAILABLE", "Too many files are being written; try again.");

    const signal = AbortSignal.any([clientSignal(reply.raw), AbortSignal.timeout(exportDeadline)]);
    const ask = dataOf(askerFor(answers, signal, request.caller));
    const text = inPieces(file.write({ model, ask, carry: (part) => store.carry(part), fingerprint, base }, choice), signal);
    running += 1;
    // The first piece shows whether what was asked can be answered.
    const first = await text.next().catch((error: unknown) => {
      running -= 1;
      throw error;
    });
    const stream = Readable.from(startingWith(first, text), { objectMode: false });
    stream.once("close", () => {
      running -= 1;
      void text.return(undefined);
    });
    reply.type(`${file.mediaType}; charset=utf-8`).header("content-disposition", `attachment; filename="${name}"`);
    if (request.method === "GET") return reply.send(stream);
    stream.destroy();
    return reply.send();
  };
  app.route({ method: ["GET", "HEAD"], url: "/export/:file", onRequest: identifyCaller(app, callers), handler: serve });
}

const tagOf = (parts: readonly string[]): string => `W/"${createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27)}"`;

/** Answers data, or throws what the API refuses a question with. */
function dataOf(ask: Ask): AskData {
  return async (query, variables) => {
    const { text } = await ask(query, variables);
    const { data, errors = [] } = JSON.parse(text) as {
      readonly data?: Readonly<Record<string, unknown>> | null;
      readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
    };
    const [error] = errors;
    if (data && !error) return data;
    const { code, ...details } = error?.extensions ?? {};
    throw new PapergraphError(isErrorCode(code) ? code : "INTERNAL_SERVER_ERROR", error?.message ?? "There is no answer.", details);
  };
}

/** A text in pieces of some size. Between two of them others have their turn, and nothing more is read for who has gone. */
async function* inPieces(text: AsyncGenerator<string>, signal: AbortSignal): AsyncGenerator<string, undefined> {
  let piece = "";
  for await (const part of text) {
    piece += part;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = "";
    await turn();
    signal.throwIfAborted();
  }
  yield piece;
}

async function* startingWith(first: IteratorResult<string, undefined>, rest: AsyncGenerator<string, undefined>): AsyncGenerator<string> {
  if (first.done !== true) yield first.value;
  yield* rest;
}
