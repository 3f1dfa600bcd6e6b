import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { PapergraphError } from "../errors.js";
import type { IntroducedAt, OnShare, PaperToRead, Pass, Said, Share } from "../import/reading/paper-share.js";
import type { ReadElsewhere } from "../import/read-statements.js";
import type { ShareOrder, ShareReply } from "./share-messages.js";
import { sparingOptions } from "./spare-memory.js";

/** Reads papers in a process of its own; undefined where there is no processor for it. */
export const shareReader = (program: string): ReadElsewhere | undefined =>
  availableParallelism() < 2 ? undefined : (papers, signal, onRead) => new ShareInProcess(program, papers, signal, onRead);

class ShareInProcess implements Share {
  readonly #child: ChildProcess;
  #take: ((reply: ShareReply) => void) | undefined;
  #fail: ((reason: Error) => void) | undefined;
  #ended: Error | undefined;

  constructor(program: string, papers: readonly PaperToRead[], signal: AbortSignal | undefined, onRead: OnShare) {
    this.#child = fork(program, [], { execArgv: sparingOptions, serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const leave = (): void => {
      this.#end(ended(signal?.reason as Error | undefined));
    };
    signal?.addEventListener("abort", leave);
    this.#child.on("message", (reply: ShareReply) => {
      try {
        if ("progress" in reply) onRead(reply.progress);
        else this.#take?.(reply);
      } catch (error) {
        this.#end(ended(error as Error));
      }
    });
    this.#child.once("error", (cause) => {
      this.#end(ended(cause));
    });
    this.#child.once("exit", () => {
      signal?.removeEventListener("abort", leave);
      this.#end(ended());
    });
    this.#send({ papers });
  }

  async introductions(pass: Pass): Promise<IntroducedAt> {
    let found: IntroducedAt = [];
    await this.#ask({ pass }, (reply) => {
      if ("introduced" in reply) found = reply.introduced;
      return "introduced" in reply;
    });
    return found;
  }

  async statements(take: (said: readonly Said[]) => void): Promise<void> {
    await this.#ask({ statements: true }, (reply) => {
      if ("said" in reply) take(reply.said);
      return "isDone" in reply;
    });
    this.#child.kill("SIGKILL");
  }

  /** Sends an order, and waits for the reply that is the last one to it. */
  #ask(order: ShareOrder, isLast: (reply: ShareReply) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended);
        return;
      }
      this.#fail = reject;
      this.#take = (reply) => {
        if (isLast(reply)) resolve();
      };
      this.#send(order);
    });
  }

  #send(order: ShareOrder): void {
    this.#child.send(order, (error) => {
      if (error) this.#end(ended(error));
    });
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    this.#child.kill("SIGKILL");
    this.#fail?.(reason);
  }
}

const ended = (cause?: Error): PapergraphError =>
  new PapergraphError("INTERNAL_SERVER_ERROR", "A process that read papers has ended; nothing was imported. Import again.", {}, { cause });
