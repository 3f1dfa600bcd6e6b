import { fork } from "node:child_process";
import type { MutateElsewhere, MutationResult, SentMutation } from "../api/mutate-elsewhere.js";
import { PapergraphError } from "../errors.js";
import type { StoreConfig } from "../store/open-store.js";
import type { WriteOrder, WriteReply } from "./messages.js";
import { sparingOptions } from "./spare-memory.js";

/** Does mutations in processes of their own, one after the other: each holds what it writes and all that is made of it. */
export function writerOf(program: string, { database, neo4j }: StoreConfig): MutateElsewhere {
  let last: Promise<unknown> = Promise.resolve();
  return (mutation: SentMutation, signal) => {
    const turn = last.then(() => run(program, { store: { database, ...(neo4j && { neo4j }) }, mutation }, signal));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** One mutation. Where nobody waits for it any more its process is ended: it is in the graph as a whole by then, or not at all. */
function run(program: string, order: WriteOrder, signal: AbortSignal | undefined): Promise<MutationResult> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(program, [], { execArgv: sparingOptions, serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const leave = (): void => void child.kill("SIGKILL");
    signal?.addEventListener("abort", leave);
    child.once("message", (reply: WriteReply) => {
      if ("done" in reply) resolve(reply.done);
      else reject(ended(new PapergraphError("INTERNAL_SERVER_ERROR", reply.failed)));
    });
    child.once("error", (cause) => {
      reject(ended(cause));
    });
    child.once("exit", () => {
      signal?.removeEventListener("abort", leave);
      reject(ended());
    });
    child.send(order, (error) => {
      if (error) leave();
    });
  });
}

const ended = (cause?: Error): PapergraphError =>
  new PapergraphError(
    "SERVICE_UNAVAILABLE",
    "The write ended before it was answered; send it again, for what is there already is no change.",
    {},
    { cause },
  );
