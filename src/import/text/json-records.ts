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
  const start = text.search(/[^\s\ufeff]/);
  if (start === -1) return;
  const wrapped = text[start] === "[" ? start : wrappedRecords(text, start);
  if (wrapped === null) yield* elements(text, start, "");
  else if (text[wrapped] === "[") yield* elements(text, wrapped + 1, "]");
  else yield { start: wrapped, ...valueEnd(text, wrapped) };
}

/** Where the list begins that the answer of an API wraps, or its only record; null where its object is a record itself. */
function wrappedRecords(text: string, start: number, isMessage = false): number | null {
  let key = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') {
      const end = stringEnd(text, at);
      if (/^\s*:/.test(text.slice(end + 1, end + 20))) key = text.slice(at + 1, end);
      at = end;
    } else if (char === "[" || char === "{") {
      if (char === "[" && listKeys.has(key) && /^\[\s*(?:[{\]]|null)/.test(text.slice(at, at + 200))) return at;
      if (char === "{" && key === "message" && !isMessage) return wrappedRecords(text, at, true) ?? at;
      at = valueEnd(text, at).end - 1;
    } else if (char === "}") return null;
  }
  return null;
}

function* elements(text: string, from: number, closing: string): Generator<Slice> {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === closing) return;
    if (/[\s,\ufeff]/.test(char)) continue;
    const slice = valueEnd(text, at);
    yield { start: at, ...slice };
    at = Math.max(at, slice.end - 1);
  }
}

/** Where the value that begins at a place ends. A broken one ends where the next record seems to begin. */
function valueEnd(text: string, start: number): { readonly end: number; readonly isBroken: boolean } {
  const open: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') {
      at = stringEnd(text, at);
      if (text[at] !== '"') return { end: nextRecord(text, start, at), isBroken: true };
      if (open.length === 0) return { end: at + 1, isBroken: false };
    } else if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    else if (char === "}" || char === "]") {
      if (open.length === 0) return { end: Math.max(at, start + 1), isBroken: at === start };
      if (open.pop() !== char) return { end: nextRecord(text, start, at), isBroken: true };
      if (open.length === 0) return { end: at + 1, isBroken: false };
    } else if (open.length === 0 && /[\s,]/.test(char)) return { end: at, isBroken: false };
    if (open.length > maxDepth) return { end: nextRecord(text, start, at), isBroken: true };
  }
  return open.length === 0 ? { end: text.length, isBroken: false } : { end: nextRecord(text, start, text.length), isBroken: true };
}

/** Where a string ends: at its closing quote. One that goes on over the end of a line is broken there. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"' || text[at] === "\n") return at;
  }
  return text.length;
}

/** Where the record after a broken one begins: on a line that is indented alike, or else behind the place where it broke. */
function nextRecord(text: string, start: number, brokenAt: number): number {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const indent = text.slice(lineStart, start);
  if (indent.length < 40 && indent.trim() === "") {
    const next = text.indexOf(`\n${indent}{`, start);
    if (next !== -1) return next + 1;
  }
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
