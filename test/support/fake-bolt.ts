import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { pack, unpack } from "./packstream.js";

const tags = {
  HELLO: 0x01,
  GOODBYE: 0x02,
  RESET: 0x0f,
  RUN: 0x10,
  BEGIN: 0x11,
  COMMIT: 0x12,
  ROLLBACK: 0x13,
  DISCARD: 0x2f,
  PULL: 0x3f,
  ROUTE: 0x66,
  LOGON: 0x6a,
  LOGOFF: 0x6b,
} as const;
const answers = { SUCCESS: 0x70, RECORD: 0x71, IGNORED: 0x7e, FAILURE: 0x7f } as const;

/** What a client asks; HANDSHAKE is what comes before the first message. */
export interface Asked {
  readonly name: keyof typeof tags | "HANDSHAKE";
  readonly fields: readonly unknown[];
}

/** How the server takes it: as a server should, not at all, by hanging up, or with an error of this code. */
export type Reaction = "answer" | "silence" | "hang up" | { readonly failure: string; readonly message?: string };

/** One record: its fields by name. */
export type Row = Readonly<Record<string, unknown>>;

/** A Bolt 5.4 server that holds no data and misbehaves as it is told. */
export class FakeBolt {
  /** Everything that was asked, in order. */
  readonly asked: Asked[] = [];
  /** What is done about each thing asked. */
  react: (asked: Asked) => Reaction = () => "answer";
  /** What a statement answers. */
  rows: (cypher: string, parameters: Row) => readonly Row[] = () => [];
  /** `127.0.0.1:<port>`. */
  readonly address: string;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    this.address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket));
      socket.on("error", () => undefined);
      socket.setNoDelay();
      new Conversation(this, socket);
    });
  }

  static async start(port = 0): Promise<FakeBolt> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return new FakeBolt(server);
  }

  /** How many connections are open. */
  get connections(): number {
    return this.sockets.size;
  }

  /** How often this was asked. */
  count(name: Asked["name"]): number {
    return this.asked.filter((each) => each.name === name).length;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** One connection: splits what comes into messages and answers them in order. */
class Conversation {
  private received = Buffer.alloc(0);
  private message = Buffer.alloc(0);
  private greeted = false;
  private silent = false;
  private failed = false;
  private result: readonly Row[] = [];

  constructor(
    private readonly fake: FakeBolt,
    private readonly socket: Socket,
  ) {
    socket.on("data", (bytes) => {
      this.received = Buffer.concat([this.received, bytes]);
      this.read();
    });
  }

  private read(): void {
    if (!this.greeted) {
      if (this.received.length < 20) return;
      this.received = this.received.subarray(20);
      this.greeted = true;
      this.take({ name: "HANDSHAKE", fields: [] });
    }
    while (this.received.length >= 2) {
      const size = this.received.readUInt16BE();
      if (this.received.length < 2 + size) return;
      this.message = Buffer.concat([this.message, this.received.subarray(2, 2 + size)]);
      this.received = this.received.subarray(2 + size);
      if (size > 0 || this.message.length === 0) continue;
      const { tag, fields } = unpack(this.message);
      this.message = Buffer.alloc(0);
      const [name] = Object.entries(tags).find(([, each]) => each === tag) ?? [];
      if (name === undefined) throw new Error(`The fake server does not know the message ${tag}.`);
      this.take({ name: name as keyof typeof tags, fields });
    }
  }

  private take(asked: Asked): void {
    this.fake.asked.push(asked);
    if (this.silent) return;
    if (asked.name === "RESET") this.failed = false;
    if (this.failed) {
      this.say(answers.IGNORED);
      return;
    }
    const reaction = this.fake.react(asked);
    if (reaction === "silence") this.silent = true;
    else if (reaction === "hang up" || asked.name === "GOODBYE") this.socket.destroy();
    else if (reaction === "answer") this.answer(asked);
    else {
      this.failed = true;
      this.say(answers.FAILURE, {
        code: reaction.failure,
        message: reaction.message ?? `The fake server was told to fail with ${reaction.failure}.`,
      });
    }
  }

  private answer({ name, fields }: Asked): void {
    switch (name) {
      case "HANDSHAKE":
        this.socket.write(Buffer.from([0, 0, 4, 5]));
        return;
      case "HELLO":
        this.say(answers.SUCCESS, { server: "Neo4j/5.26.0", connection_id: "bolt-0", hints: {} });
        return;
      case "RUN":
        this.result = this.fake.rows(fields[0] as string, (fields[1] as { readonly given: Row }).given);
        this.say(answers.SUCCESS, { fields: Object.keys(this.result[0] ?? {}) });
        return;
      case "PULL":
        for (const row of this.result) this.say(answers.RECORD, Object.values(row));
        this.say(answers.SUCCESS, { has_more: false });
        return;
      case "COMMIT":
        this.say(answers.SUCCESS, { bookmark: `bookmark ${this.fake.count("COMMIT")}` });
        return;
      case "ROUTE": {
        const servers = ["ROUTE", "READ", "WRITE"].map((role) => ({ role, addresses: [this.fake.address] }));
        this.say(answers.SUCCESS, { rt: { ttl: 300, db: "neo4j", servers } });
        return;
      }
      case "LOGON":
      case "LOGOFF":
      case "BEGIN":
      case "ROLLBACK":
      case "DISCARD":
      case "RESET":
      case "GOODBYE":
        this.say(answers.SUCCESS, {});
    }
  }

  private say(tag: number, ...fields: unknown[]): void {
    const message = pack({ tag, fields });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    this.socket.write(Buffer.concat([length, message, Buffer.from([0, 0])]));
  }
}
