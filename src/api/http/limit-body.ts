import { Transform, type Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { PapergraphError } from "../../errors.js";
import { bodyLimit } from "./limits.js";
import { bodyTooLarge } from "./refusals.js";

/** Reads more of a body than others may send only from somebody who may import. Who that is says the head of the request. */
export async function limitBody({ caller, headers }: FastifyRequest, reply: FastifyReply, body: Readable): Promise<Readable> {
  if (caller.viewer.roles.includes("EDITOR")) return Promise.resolve(body);
  const refuse = (): PapergraphError => {
    // The rest of the body is not read.
    reply.header("connection", "close");
    return new PapergraphError("PAYLOAD_TOO_LARGE", bodyTooLarge(bodyLimit));
  };
  if (Number(headers["content-length"] ?? 0) > bodyLimit) throw refuse();
  if (headers["content-length"] !== undefined) return body;
  let size = 0;
  return body.pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > bodyLimit) done(refuse());
        else done(null, chunk);
      },
    }),
  );
}
