import type { ReactElement } from "react";

/** A part of a text, counted in UTF-16 units as the API does. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text in which what matched is marked. */
export function Highlighted({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }): ReactElement {
  const pieces = cut(text, ranges);
  return <>{pieces.map(({ piece, marked }, index) => (marked ? <mark key={index}>{piece}</mark> : piece))}</>;
}

function cut(text: string, ranges: readonly Range[]): { readonly piece: string; readonly marked: boolean }[] {
  const pieces: { piece: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ piece: text.slice(at, start), marked: false });
    pieces.push({ piece: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ piece: text.slice(at), marked: false });
  return pieces;
}
