import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";
import { compressThreshold, pieceSize } from "./limits.js";

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** How an answer is encoded for a client that accepts it. */
export type Encoding = "br" | "gzip" | "identity";

/** Texts of all sorts; a stream of events is none. */
const compressible = /^text\/(?!event-stream)|[+/](?:json|jsonl|xml|javascript)(?:;|$)/;

/** Compresses answers for clients that accept it. The files of the playground are compressed when they are built. */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    threshold: compressThreshold,
    // In one go takes a millisecond at most, and its length is known before it is sent.
    syncThreshold: pieceSize,
    customTypes: compressible,
    encodings: ["br", "gzip"],
    brotliOptions,
    // A body is read as it is; `json-body.ts` refuses the others.
    globalDecompression: false,
  });
}

/** The bytes of a text in an encoding, as they are sent. */
export function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === "identity") return Buffer.from(text);
  return encoding === "br" ? brotliCompressSync(text, brotliOptions) : gzipSync(text);
}
