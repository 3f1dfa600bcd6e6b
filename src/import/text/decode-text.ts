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
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : (strictUtf8(bytes) ?? [...linesOf(bytes)].map(lineText).join(""));
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

/** The lines of a file, with their ends. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** A line in Latin-1, unless it is UTF-8, or has more characters of that than other bytes, which then are Latin-1 alone. */
function lineText(line: Uint8Array): string {
  const others: number[] = [];
  let known = 0;
  for (let at = 0; at < line.length;) {
    const length = lengthAt(line, at);
    if (length > 1) known += 1;
    else if (length === 0) others.push(at);
    at += length || 1;
  }
  if (known <= others.length) return latin.decode(line);
  let from = 0;
  const parts = others.map((at) => {
    const part = strict.decode(line.subarray(from, at)) + latin.decode(line.subarray(at, at + 1));
    from = at + 1;
    return part;
  });
  return parts.join("") + strict.decode(line.subarray(from));
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
