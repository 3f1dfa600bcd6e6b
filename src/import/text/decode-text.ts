/** Marks at the beginning of a file that say how it is encoded. */
const marks = [
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Nothing that people write has more of these than this share. */
const maxControls = 0.01;

/**
 * The text of a file: UTF-8, UTF-16 with a byte-order mark or with half of its bytes zero, or else what older programs write, which is Latin-1 as
 * Windows has it. Of a file that was put together of both each line is the one or the other. Null where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.encoding ?? unmarkedUtf16(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : (strictUtf8(bytes) ?? strict.decode(inUtf8(bytes)));
  return isText(text) ? text : null;
}

/** What UTF-16 without a mark is: of letters of ASCII every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): (typeof marks)[number]["encoding"] | undefined {
  const start = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return "utf-16le";
  return even > start.length / 4 && odd === 0 ? "utf-16be" : undefined;
}

const strict = new TextDecoder("utf-8", { fatal: true });
const latin = new TextDecoder("windows-1252");

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of UTF-8 of each character that Latin-1 has beyond ASCII, as Windows has it, by its byte less 128. */
const beyondAscii = Array.from({ length: 128 }, (_, index) => new TextEncoder().encode(latin.decode(Uint8Array.of(128 + index))));

/** A file of lines in UTF-8 and in Latin-1, all of it in UTF-8: a file of short lines has more of them than may be kept one by one. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const longest = 3;
  const written = new Uint8Array(bytes.length * longest);
  let end = 0;
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    end = writeLine(bytes.subarray(start, next), written, end);
    start = next;
  }
  return written.subarray(0, end);
}

/**
 * Writes a line behind what is written, and tells where that ends. The line is in Latin-1, unless it is UTF-8, or has more characters of that than
 * other bytes, which then are Latin-1 alone.
 */
function writeLine(line: Uint8Array, written: Uint8Array, end: number): number {
  let [known, others] = [0, 0];
  for (let at = 0; at < line.length;) {
    const length = lengthAt(line, at);
    if (length > 1) known += 1;
    else if (length === 0) others += 1;
    at += length || 1;
  }
  if (others === 0) {
    written.set(line, end);
    return end + line.length;
  }
  const isLatin = known <= others;
  let next = end;
  for (let at = 0; at < line.length;) {
    const first = line[at] ?? 0;
    const length = isLatin && first >= 0x80 ? 0 : lengthAt(line, at);
    if (length === 0) for (const byte of beyondAscii[first - 0x80] ?? []) written[next++] = byte;
    for (const behind = at + length; at < behind; at += 1) written[next++] = line[at] ?? 0;
    if (length === 0) at += 1;
  }
  return next;
}

/** How many bytes the character of UTF-8 has that begins at a place; 0 where none does. */
function lengthAt(line: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [line[at], line[at + 1]];
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  for (let next = at + 1; next < at + length; next += 1) if (((line[next] ?? 0) & 0xc0) !== 0x80) return 0;
  // Longer forms than are needed, halves of surrogates, and what is beyond Unicode.
  const isNone =
    first < 0xc2 ||
    first > 0xf4 ||
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second >= 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second >= 0x90);
  return isNone ? 0 : length;
}

/** Whether a text has hardly any control characters in its beginning. */
function isText(text: string): boolean {
  const start = text.slice(0, 100_000);
  let controls = 0;
  for (let index = 0; index < start.length; index += 1) {
    const code = start.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls += 1;
  }
  return controls <= start.length * maxControls;
}
