import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { pieceSize, stallTimeout, unreadLimit } from "./limits.js";

/** A connection, as far as it holds memory. */
interface Connection {
  /** The answer that is made or written. */
  answering: ServerResponse | undefined;
  /** Requests that were sent before the last answer was read, in their order. */
  readonly waiting: (() => void)[];
  /** How many bytes the client's side has taken, and when that last changed. */
  taken: number;
  since: number;
}

/** The connections of a server. Each has one answer at a time; a client that does not read its answer is cut off. */
export class Connections {
  private readonly open = new Map<Socket, Connection>();
  /** How many requests have begun; it shows whether anything arrives. */
  arrived = 0;

  /** Begins with the connections that are made from now on. Its hook has to be the last one that changes an answer. */
  constructor(app: FastifyInstance) {
    app.server.on("connection", (socket) => {
      this.add(socket);
    });
    app.addHook("onSend", (_request, reply, payload, done) => {
      done(null, typeof payload === "string" && payload.length > pieceSize ? inPieces(reply.raw, payload) : payload);
    });
    const timer = setInterval(() => {
      this.cutStalled(performance.now());
    }, 500).unref();
    app.addHook("onClose", () => {
      clearInterval(timer);
    });
  }

  /** True where a client has sent another request behind the one that is answered. */
  hasMore(socket: Socket): boolean {
    return (this.open.get(socket)?.waiting.length ?? 0) > 0;
  }

  /** Closes the connections that have never sent anything. */
  closeUnused(): void {
    for (const socket of this.open.keys()) if (socket.bytesRead === 0) socket.destroy();
  }

  /** Lets a request run once the answer before it is written. Until then nothing more is read from the connection. */
  take(socket: Socket, response: ServerResponse, run: () => void): void {
    this.arrived += 1;
    const connection = this.open.get(socket);
    // The client has gone.
    if (!connection) {
      if (!socket.destroyed) run();
      return;
    }
    if (!connection.answering) this.begin(connection, socket, response, run);
    else {
      connection.waiting.push(() => {
        this.begin(connection, socket, response, run);
      });
      socket.pause();
    }
  }

  private begin(connection: Connection, socket: Socket, response: ServerResponse, run: () => void): void {
    connection.answering = response;
    connection.since = performance.now();
    response.once("close", () => {
      connection.answering = undefined;
      if (socket.destroyed) return;
      connection.waiting.shift()?.();
      if (connection.waiting.length === 0 && socket.isPaused()) socket.resume();
    });
    run();
  }

  private add(socket: Socket): void {
    this.open.set(socket, { answering: undefined, waiting: [], taken: 0, since: performance.now() });
    socket.once("close", () => this.open.delete(socket));
  }

  private cutStalled(now: number): void {
    const unread: [Socket, Connection][] = [];
    let bytes = 0;
    for (const [socket, connection] of this.open) {
      const taken = socket.bytesWritten - socket.writableLength;
      if (taken !== connection.taken || socket.writableLength === 0) Object.assign(connection, { taken, since: now });
      else if (now - connection.since >= stallTimeout) socket.destroy();
      else {
        unread.push([socket, connection]);
        bytes += unreadBytes(connection);
      }
    }
    unread.sort(([, one], [, other]) => one.since - other.since);
    for (const [socket, connection] of unread) {
      if (bytes <= unreadLimit) return;
      bytes -= unreadBytes(connection);
      socket.destroy();
    }
  }
}

/** Answers that wait in pieces, by their responses. */
const left = new WeakMap<ServerResponse, number>();

function unreadBytes({ answering }: Connection): number {
  return answering ? (left.get(answering) ?? answering.writableLength) : 0;
}

/** A large answer as pieces: one write of the whole would not show that its reader comes on. */
function inPieces(response: ServerResponse, text: string): Readable {
  const bytes = Buffer.from(text);
  response.setHeader("content-length", bytes.length);
  left.set(response, bytes.length);
  const pieces = function* (): Generator<Buffer> {
    for (let start = 0; start < bytes.length; start += pieceSize) {
      left.set(response, bytes.length - start);
      yield bytes.subarray(start, start + pieceSize);
    }
  };
  return Readable.from(pieces(), { objectMode: false });
}
