/** As much of PackStream, the encoding of Bolt, as a fake server needs. */

/** A message: a tag that says which, and its fields. */
export interface Message {
  readonly tag: number;
  readonly fields: readonly unknown[];
}

/** Reads one message. */
export function unpack(bytes: Buffer): Message {
  return new Reader(bytes).read() as Message;
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  read(): unknown {
    const marker = this.unsigned(1);
    const size = marker & 0x0f;
    switch (marker & 0xf0) {
      case 0x80:
        return this.text(size);
      case 0x90:
        return this.list(size);
      case 0xa0:
        return this.map(size);
      case 0xb0:
        return { tag: this.unsigned(1), fields: this.list(size) };
    }
    if (marker < 0x80 || marker >= 0xf0) return (marker << 24) >> 24;
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return this.bytes.readDoubleBE((this.at += 8) - 8);
      case 0xc2:
      case 0xc3:
        return marker === 0xc3;
      case 0xc8:
      case 0xc9:
      case 0xca:
        return this.signed(1 << (marker - 0xc8));
      case 0xcb:
        return Number(this.bytes.readBigInt64BE((this.at += 8) - 8));
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.text(this.unsigned(1 << (marker - 0xd0)));
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.list(this.unsigned(1 << (marker - 0xd4)));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return this.map(this.unsigned(1 << (marker - 0xd8)));
    }
    throw new Error(`The fake server cannot read the marker ${marker.toString(16)}.`);
  }

  private unsigned(bytes: number): number {
    return this.bytes.readUIntBE((this.at += bytes) - bytes, bytes);
  }

  private signed(bytes: number): number {
    return this.bytes.readIntBE((this.at += bytes) - bytes, bytes);
  }

  private text(bytes: number): string {
    return this.bytes.toString("utf8", this.at, (this.at += bytes));
  }

  private list(size: number): unknown[] {
    return Array.from({ length: size }, () => this.read());
  }

  private map(size: number): Record<string, unknown> {
    return Object.fromEntries(Array.from({ length: size }, () => [this.read() as string, this.read()]));
  }
}

/** Writes one message. */
export function pack({ tag, fields }: Message): Buffer {
  return Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(packValue)]);
}

function packValue(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([0xc0]);
  if (typeof value === "boolean") return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === "number") {
    const number = Buffer.alloc(9);
    if (Number.isInteger(value)) number.writeBigInt64BE(BigInt(value), number.writeUInt8(0xcb));
    else number.writeDoubleBE(value, number.writeUInt8(0xc1));
    return number;
  }
  if (typeof value === "string") {
    const text = Buffer.from(value);
    return Buffer.concat([head(0xd2, text.length), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([head(0xd6, value.length), ...value.map(packValue)]);
  const entries = Object.entries(value);
  return Buffer.concat([head(0xda, entries.length), ...entries.flatMap(([name, each]) => [packValue(name), packValue(each)])]);
}

function head(marker: number, size: number): Buffer {
  const bytes = Buffer.from([marker, 0, 0, 0, 0]);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}
