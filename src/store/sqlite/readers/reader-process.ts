import { fork, type ChildProcess } from "node:child_process";
import type { Statement } from "../connect/statement.js";
import { EngineError } from "../connect/translate-error.js";
import type { Found, Order, Reply } from "./messages.js";

/** What a read ends with where its reader ended by itself: another one can read it again. */
export class ReaderGone extends Error {}

interface Pending {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** A reader, as the process that started it sees it: it runs one read at a time. */
export class ReaderProcess {
  /** Resolves once the process is no more. */
  readonly ended: Promise<void>;
  private pending: Pending | undefined;
  /** Why nothing can be read any more. */
  private gone: Error | undefined;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => {
      const leave = (cause?: unknown): void => {
        this.fail(new ReaderGone("A reader ended.", { cause }));
        resolve();
      };
      child.once("exit", leave);
      // It could not be started, or cannot be spoken to.
      child.on("error", (error) => {
        if (child.pid === undefined) leave(error);
        else this.kill(new ReaderGone("A reader does not answer.", { cause: error }));
      });
    });
    child.on("message", (reply: Reply) => {
      this.take(reply);
    });
  }

  /** Starts the program of a reader over a database file. */
  static start(program: string, path: string): ReaderProcess {
    const child = fork(program, [path, String(process.pid)], {
      // What was asked of this process, such as to be debugged, was not asked of its readers.
      execArgv: [],
      // Postings are bytes, which JSON has none of.
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    return new ReaderProcess(child);
  }

  /** True while it can read. */
  get isAlive(): boolean {
    return this.gone === undefined;
  }

  /** Runs a statement, in the snapshot that the first one after `endSnapshot` began. Errors have the driver's codes. */
  read(statement: Statement): Promise<Found> {
    return new Promise((resolve, reject) => {
      if (this.gone) reject(this.gone);
      else {
        this.pending = { resolve, reject };
        this.send({ read: { sql: statement.sql, parameters: statement.parameters } });
      }
    });
  }

  /** Lets the snapshot go. */
  endSnapshot(): void {
    if (!this.gone) this.send("end");
  }

  /** Ends the process at once, whatever it does. What it was reading is rejected with this error. */
  kill(error: Error): void {
    this.fail(error);
    this.child.kill("SIGKILL");
  }

  private send(order: Order): void {
    this.child.send(order, (error) => {
      if (error) this.kill(new ReaderGone("A reader does not listen.", { cause: error }));
    });
  }

  private take(reply: Reply): void {
    const { pending } = this;
    this.pending = undefined;
    if ("failed" in reply) pending?.reject(new EngineError(reply.failed.code, reply.failed.message));
    else pending?.resolve(reply);
  }

  private fail(error: Error): void {
    this.gone ??= error;
    this.pending?.reject(error);
    this.pending = undefined;
  }
}
