import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** COMMIT as it is on the wire: a chunk of two bytes, and the end of the message. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** Stands between a client and a real Bolt server and can lose what the server answers to a COMMIT. */
export class LossyProxy {
  /** How many answers it is still to lose. */
  toLose = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    target: URL,
  ) {
    server.on("connection", (client) => {
      this.join(client, connect(Number(target.port), target.hostname));
    });
  }

  /** Listens on a free port for what is meant for a `bolt://` address. */
  static async start(uri: string): Promise<LossyProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new LossyProxy(server, new URL(uri));
  }

  get uri(): string {
    return `bolt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    let losing = false;
    client.on("data", (bytes) => {
      if (this.toLose > 0 && bytes.includes(commit)) {
        this.toLose -= 1;
        losing = true;
      }
      server.write(bytes);
    });
    server.on("data", (bytes) => {
      // The server has committed by now.
      if (losing) client.destroy();
      else client.write(bytes);
    });
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket.setNoDelay());
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
