import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Caller } from "../auth/caller.js";
import { bytesOf, type SentAnswer } from "./answer-cache.js";
import { revisionHeader, type Answered, type Answers } from "./answers.js";
import { clientSignal } from "./client-signal.js";
import { parseJson, sentText } from "./json-body.js";
import { headOf, ReplyHeads, replyTo, sizeOf, type KnownReplies, type ReplyHead, type RequestHead } from "./reply-heads.js";
import { requestIdOf } from "./request-id.js";

/** A request that may go the short way. */
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly head: RequestHead;
  readonly framework: RequestListener;
}

/**
 * Answers what is posted to GraphQL before the framework, where that has sent an answer to a request with the same head: then nothing of
 * the head need be looked at again, and the answer has the same one. Whatever else comes is left to the framework as it came, with its
 * answer where there is one already.
 */
export class ShortWay {
  /** False where the framework logs every request, and once the server stops: then connections are closed with their last answers. */
  isOpen = true;
  private readonly heads = new ReplyHeads();
  private readonly left = new WeakMap<IncomingMessage, RequestHead>();
  private readonly begun = new WeakMap<IncomingMessage, Promise<Answered>>();

  /** @param nobody Somebody who has sent no token. */
  constructor(
    private readonly answers: Answers,
    private readonly nobody: Caller,
  ) {}

  /** Answers a request, or leaves it to the framework. */
  take(request: IncomingMessage, response: ServerResponse, framework: RequestListener): void {
    const head = this.isOpen ? headOf(request) : undefined;
    if (!head) {
      framework(request, response);
      return;
    }
    const asked = { request, response, head, framework };
    const replies = this.heads.find(head.name);
    if (!replies) {
      this.leave(asked);
      return;
    }
    // What came with the head is there once the parser has done with it.
    process.nextTick(() => {
      if (!this.answer(asked, replies)) this.leave(asked);
    });
  }

  /** The answer to a request that was left to the framework with it. */
  begunFor(request: IncomingMessage): Promise<Answered> | undefined {
    return this.begun.get(request);
  }

  /** Learns with which head the framework sends an answer. */
  learn(request: IncomingMessage, response: ServerResponse, { answer, mayBeKept }: Answered): void {
    const head = this.left.get(request);
    const size = sizeOf(answer);
    if (!head || !mayBeKept || !size) return;
    response.once("finish", () => {
      this.heads.keep(head, request, response, answer, size);
    });
  }

  private leave({ request, response, head, framework }: Asked): void {
    this.left.set(request, head);
    framework(request, response);
  }

  /** Answers, or begins to; false where the framework has to. */
  private answer(asked: Asked, replies: KnownReplies): boolean {
    const { request, head } = asked;
    if (request.readableLength !== head.length) return false;
    const body = request.read() as Buffer;
    if (this.answerAgain(asked, replies, body)) return true;
    // Back to where the framework looks for it, before the end of the request is told.
    request.unshift(body);
    const json = parseJson(body);
    if (json === undefined) return false;
    void this.answerAnew(asked, replies, body, json);
    return true;
  }

  /** Sends an answer that was kept. */
  private answerAgain(asked: Asked, replies: KnownReplies, body: Buffer): boolean {
    const kept = this.answers.kept(replies.questions + sentText(body), (answer) => replyTo(answer, replies) !== undefined);
    const reply = kept && replyTo(kept.answer, replies);
    if (!kept || !reply) return false;
    send(asked, kept.answer, reply, kept.bytes(reply.encoding));
    return true;
  }

  private async answerAnew(asked: Asked, replies: KnownReplies, body: Buffer, json: unknown): Promise<void> {
    const { request, response } = asked;
    const { method = "", url = "", headers } = request;
    const signal = clientSignal(response);
    const begun = this.answers.answer({ method, url, headers, body: json, sent: sentText(body), caller: this.nobody, signal });
    // What it fails for is told by the framework.
    const answered = await begun.catch(() => undefined);
    if (response.destroyed) return;
    const reply = answered?.mayBeKept && replyTo(answered.answer, replies);
    if (answered && reply) {
      request.resume();
      send(asked, answered.answer, reply, bytesOf(answered.answer, reply.encoding));
    } else {
      this.begun.set(request, begun);
      this.leave(asked);
    }
  }
}

/** @param bytes A character for each byte. */
function send({ request, response }: Asked, { status, headers: said }: SentAnswer, reply: ReplyHead, bytes: string): void {
  const head = [...reply.headers];
  head[reply.idAt] = requestIdOf(request);
  head[reply.lengthAt] = String(bytes.length);
  for (const [name, value] of said) if (name === revisionHeader) head[reply.revisionAt] = value;
  response.writeHead(status, head);
  response.end(bytes, "latin1");
}
