/** Marks at the beginning of a file that say how it is encoded. */
const marks = [
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Nothing that people write has more of these than this share. */
const maxControls = 0.01;

/**
 * The text of a file: UTF-8, UTF-16 with a byte-order mark or with half of its bytes zero, or else what older programs write, which is Latin-1 as Windows has it. Null where the
 * bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.encoding ?? unmarkedUtf16(bytes);
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : (strictUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes));
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

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
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
