/** Widths in hundredths of the size of the type, for the widest of the usual system fonts. */
const NARROW = 36;
const WIDE = 92;
const CAPITAL = 70;
const OTHER = 61;

/** About how wide a text is in pixels: rather too much than too little, and the same on the server and in every browser. */
export function widthOf(text: string, size: number): number {
  let hundredths = 0;
  for (const character of text) {
    if (/[iljtf.,:;'|!()[\] \u00a0-]/.test(character)) hundredths += NARROW;
    else if (/[mwMW@%–—≤≥~×]/.test(character)) hundredths += WIDE;
    else hundredths += /[A-Z0-9]/.test(character) ? CAPITAL : OTHER;
  }
  return (hundredths * size) / 100;
}

/** A text in at most two lines of a width, broken at spaces and hyphens; what is still too long loses its middle, since versions stand at the end. */
export function inTwoLines(text: string, width: number, size: number): readonly string[] {
  if (widthOf(text, size) <= width) return [text];
  const breaks = [...text.matchAll(/[ -]|(?<=[a-z])(?=[A-Z])/g)].map(({ index, 0: at }) => index + at.length);
  const options = breaks.map((at) => [text.slice(0, at).trimEnd(), text.slice(at)] as const);
  const widest = ([first, second]: readonly [string, string]): number => Math.max(widthOf(first, size), widthOf(second, size));
  const [best] = options.toSorted((a, b) => widest(a) - widest(b));
  if (!best) return [cutMiddle(text, width, size)];
  return best.map((line) => cutMiddle(line, width, size));
}

function cutMiddle(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = Array.from(text);
  for (let kept = characters.length - 1; kept > 2; kept -= 1) {
    const shorter = `${characters.slice(0, Math.ceil(kept / 2)).join("")}…${characters.slice(-Math.floor(kept / 2)).join("")}`;
    if (widthOf(shorter, size) <= width) return shorter;
  }
  return `${characters[0] ?? ""}…`;
}
