import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "@jest/globals";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

afterEach(() => server.close());

const body = '{"query":"{ papers { totalCount nodes { id title results { nodes { id claim } } } } }"}';
const request = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

/** A client that keeps its connection and asks on it again as soon as it has an answer. */
class Client {
  sent = 0;
  answered = 0;
  isStopping = false;
  private constructor(private readonly socket: Socket) {}

  static async open({ url }: WorldServer): Promise<Client> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).setNoDelay();
    await once(socket, "connect");
    const client = new Client(socket);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      client.hear(chunk.toString());
    });
    return client;
  }

  ask(count = 1): void {
    this.sent += count;
    this.socket.write(request.repeat(count));
  }

  /** Waits until the server has closed the connection; how it did is none of the client's business. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.closed) resolve();
      else
        this.socket.once("close", () => {
          resolve();
        });
    });
  }

  private hear(text: string): void {
    const answers = text.match(/HTTP\/1\.1 200 OK/g)?.length ?? 0;
    this.answered += answers;
    if (answers > 0 && !this.isStopping && this.answered === this.sent) this.ask();
  }
}

describe("SIGTERM loses no request that was sent before it", () => {
  test.each([
    ["one at a time", 1, 1],
    ["four behind one another", 4, 1],
    ["one after connections rested", 1, 0],
  ])(
    "on 64 connections, %s",
    async (_name, count, isBusy) => {
      for (let round = 0; round < 3; round += 1) {
        server = await startWorldServer();
        const clients = await Promise.all(Array.from({ length: 64 }, () => Client.open(server)));
        if (isBusy === 1) for (const client of clients) client.ask();
        await new Promise((resolve) => setTimeout(resolve, 300 + round * 37));
        // What is sent from here on is sent before the signal: the clients' bytes are in the kernel when it comes.
        for (const client of clients) {
          client.isStopping = true;
          if (client.answered === client.sent || count > 1) client.ask(count);
        }
        server.process.kill("SIGTERM");
        await Promise.all(clients.map((client) => client.end()));
        expect(clients.map(({ sent, answered }) => sent - answered)).toEqual(clients.map(() => 0));
        expect(await server.ended).toBe(0);
        if (round < 2) await server.close();
      }
    },
    60_000,
  );
});
