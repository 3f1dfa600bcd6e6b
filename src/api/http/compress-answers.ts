import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/** Bytes below which an answer is sent as it is: it would fit one packet anyway. */
const threshold = 1_024;

/** Texts of all sorts; a stream of events is none. */
const compressible = /^text\/(?!event-stream)|[+/](?:json|jsonl|xml|javascript)(?:;|$)/;

/** Compresses answers for clients that accept it. The files of the playground are compressed when they are built. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold,
    customTypes: compressible,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    // A body is read as it is; `json-body.ts` refuses the others.
    globalDecompression: false,
  });
}
