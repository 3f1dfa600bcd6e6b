import { fork } from "node:child_process";
import { PapergraphError } from "../errors.js";
import type { ImportedText, TextImporter } from "../import/import-text.js";
import type { StoreConfig } from "../store/open-store.js";
import type { ImportOrder, ImportReply } from "./messages.js";
import { sparingOptions } from "./spare-memory.js";

/** Imports texts in processes of their own, one after the other: each holds its text and all that is made of it. */
export function importerOf(program: string, { database, neo4j }: StoreConfig): TextImporter {
  let last: Promise<unknown> = Promise.resolve();
  return (text, signal) => {
    const turn = last.then(() => run(program, { store: { database, ...(neo4j && { neo4j }) }, text }, signal));
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** One import. Where nobody waits for it any more its process is ended: it is in the graph as a whole by then, or not at all. */
function run(program: string, order: ImportOrder, signal: AbortSignal | undefined): Promise<ImportedText> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(program, [], { execArgv: sparingOptions, serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const leave = (): void => void child.kill("SIGKILL");
    signal?.addEventListener("abort", leave);
    child.once("message", (reply: ImportReply) => {
      if ("done" in reply) resolve(reply.done);
      else reject(failureOf(reply));
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

function failureOf({ failed: { code, message, details } }: Extract<ImportReply, { readonly failed: unknown }>): Error {
  return new PapergraphError(code, message, details);
}

const ended = (cause?: Error): PapergraphError =>
  new PapergraphError(
    "SERVICE_UNAVAILABLE",
    "The import ended before it answered; send it again, for what is there already is no change.",
    {},
    { cause },
  );
