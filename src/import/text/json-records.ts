import type { Place } from "../paper-record.js";
import { LineCounter } from "./line-counter.js";

/** A record of a JSON text: what it holds, or nothing where it is no JSON. */
export interface JsonRecord {
  readonly place: Place;
  readonly text: string;
  readonly value: unknown;
  readonly isBroken: boolean;
}

/** Under these names stand lists of records in what an API answers. */
const listKeys = new Set("data results items papers recommendedPapers dailyPapers works".split(" "));

/** No record nests deeper. */
const maxDepth = 100;

/**
 * The records of a JSON text, one after the other: the elements of the list that it is or that the answer of an API holds, the only object, or an
 * object a line. The text is taken apart before it is parsed, so that a record that is broken or cut off costs itself alone.
 */
export function* jsonRecords(text: string): Generator<JsonRecord> {
  const lines = new LineCounter(text);
  let index = 0;
  for (const { start, end, isBroken } of slices(text)) {
    const record = text.slice(start, end);
    const value = isBroken ? undefined : parsed(record);
    yield { place: { line: lines.at(start), index }, text: record, value: value ?? null, isBroken: value === undefined };
    index += 1;
  }
}

interface Slice {
  readonly start: number;
  readonly end: number;
  readonly isBroken: boolean;
}

/** Where the records are: in the list at the top, in one that an answer wraps, or else each value at the top is a record. */
function* slices(text: string): Generator<Slice> {
  const lines = new RecordLines(text);
  const start = text.search(/[^\s\ufeff]/);
  if (start === -1) return;
  const wrapped = text[start] === "[" ? start : wrappedRecords(text, start, lines);
  if (wrapped === null) yield* elements(text, start, "", lines);
  else if (text[wrapped] === "[") yield* elements(text, wrapped + 1, "]", lines);
  else yield { start: wrapped, ...valueEnd(text, wrapped, lines) };
}

/** Where the list begins that the answer of an API wraps, or its only record; null where its object is a record itself. */
function wrappedRecords(text: string, start: number, lines: RecordLines, isMessage = false): number | null {
  let key = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') {
      const end = stringEnd(text, at);
      if (/^\s*:/.test(text.slice(end + 1, end + 20))) key = text.slice(at + 1, end);
      at = end;
    } else if (char === "[" || char === "{") {
      if (char === "[" && listKeys.has(key) && /^\[\s*(?:[{\]]|null)/.test(text.slice(at, at + 200))) return at;
      if (char === "{" && key === "message" && !isMessage) return wrappedRecords(text, at, lines, true) ?? at;
      at = valueEnd(text, at, lines).end - 1;
    } else if (char === "}") return null;
  }
  return null;
}

function* elements(text: string, from: number, closing: string, lines: RecordLines): Generator<Slice> {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === closing) return;
    if (/[\s,\ufeff]/.test(char)) continue;
    const slice = valueEnd(text, at, lines);
    yield { start: at, ...slice };
    at = Math.max(at, slice.end - 1);
  }
}

/** Where the value that begins at a place ends. A broken one ends where the next record seems to begin. */
function valueEnd(text: string, start: number, lines: RecordLines): { readonly end: number; readonly isBroken: boolean } {
  const open: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') {
      at = stringEnd(text, at);
      if (text[at] !== '"') return { end: nextRecord(lines, start, at), isBroken: true };
      if (open.length === 0) return { end: at + 1, isBroken: false };
    } else if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    else if (char === "}" || char === "]") {
      if (open.length === 0) return { end: Math.max(at, start + 1), isBroken: at === start };
      if (open.pop() !== char) return { end: nextRecord(lines, start, at), isBroken: true };
      if (open.length === 0) return { end: at + 1, isBroken: false };
    } else if (open.length === 0 && /[\s,]/.test(char)) return { end: at, isBroken: false };
    if (open.length > maxDepth) return { end: nextRecord(lines, start, at), isBroken: true };
  }
  return open.length === 0 ? { end: text.length, isBroken: false } : { end: nextRecord(lines, start, text.length), isBroken: true };
}

/** Where a string ends: at its closing quote. One that goes on over the end of a line is broken there. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"' || text[at] === "\n") return at;
  }
  return text.length;
}

/** Lines are indented by less. No more is looked at before a record: a text may have millions of them in one line. */
const maxIndent = 40;

/** Where the record after a broken one begins: on a line that is indented alike, or else behind the place where it broke. */
function nextRecord(lines: RecordLines, start: number, brokenAt: number): number {
  const { text } = lines;
  const before = text.slice(Math.max(0, start - maxIndent), start);
  const indent = before.slice(before.lastIndexOf("\n") + 1);
  const alike = indent.length < maxIndent && indent.trim() === "" ? lines.next(indent, start) : null;
  if (alike !== null) return alike;
  const next = /\},?\s*\{/g;
  next.lastIndex = brokenAt;
  const found = next.exec(text);
  return found ? found.index + 1 : text.length;
}

function parsed(text: string): unknown {
  // An error takes longer than a small record, and there may be one for every word of a text.
  if (!/^[{["\d\-tfn]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lines of a text that begin with an object, by their indent. They are found once: each record may be broken, and indented unlike all others. */
class RecordLines {
  #starts: Map<string, number[]> | undefined;

  constructor(readonly text: string) {}

  /** Where the first such line behind a place begins that is indented so; null where none does. */
  next(indent: string, place: number): number | null {
    this.#starts ??= Map.groupBy(this.#all(), (start) => /^[^\S\n]*/.exec(this.text.slice(start, start + maxIndent))?.[0] ?? "");
    const starts = this.#starts.get(indent) ?? [];
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return starts[low] ?? null;
  }

  *#all(): Generator<number> {
    for (const { index } of this.text.matchAll(/\n[^\S\n]{0,39}\{/g)) yield index + 1;
  }
}
