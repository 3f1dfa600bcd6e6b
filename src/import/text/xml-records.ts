import { XMLParser } from "fast-xml-parser";
import type { Place } from "../paper-record.js";
import { LineCounter } from "./line-counter.js";

/** An element of an XML text: its attributes begin with `@`, its own text is `#text`, and what may come several times is a list. */
export type XmlElement = Readonly<Record<string, unknown>>;

/** A record of an XML text: null where it is broken. */
export interface XmlRecord {
  readonly place: Place;
  readonly text: string;
  readonly element: XmlElement | null;
}

/** No record is longer or nests deeper. */
const maxLength = 1_000_000;
const maxDepth = 60;

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  htmlEntities: true,
  // It would trim what stands between sections and elements, and so join words.
  trimValues: false,
  isArray: (_, __, ___, isAttribute) => !isAttribute,
});

/**
 * The elements of these names in an XML text, one after the other. Each is cut out before it is parsed, so that one that is broken costs itself,
 * and that no document type declares entities for it: those stay as they are written.
 */
export function* xmlRecords(text: string, names: readonly string[]): Generator<XmlRecord> {
  const lines = new LineCounter(text);
  for (const { start, end, isWhole } of elements(text, names)) {
    const record = text.slice(start, end);
    yield { place: { line: lines.at(start) }, text: record, element: isWhole ? xmlElement(record) : null };
  }
}

/** The only element that a text is; null where it is broken. */
export function xmlElement(text: string): XmlElement | null {
  if (text.length > maxLength || !isWellFormed(text)) return null;
  try {
    const parsed = parser.parse(text) as XmlElement;
    return children(Object.values(parsed)[0])[0] ?? null;
  } catch {
    return null;
  }
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element == null || !Object.hasOwn(element, name) ? [] : children(element[name]);
}

/** The first child element of a name. */
export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | null => childrenOf(element, name)[0] ?? null;

/** What an element says itself. */
export function textOf(element: XmlElement | null | undefined): string | null {
  const text = element?.["#text"];
  if (typeof text !== "string") return null;
  const trimmed = text.trim();
  // Blanks between children are nothing that it says.
  return trimmed === "" && text !== "" ? null : trimmed;
}

/** What the first child element of a name says. */
export const childText = (element: XmlElement | null | undefined, name: string): string | null => textOf(childOf(element, name));

/** What the child elements of a name say. */
export const childTexts = (element: XmlElement | null | undefined, name: string): string[] =>
  childrenOf(element, name).flatMap((child) => textOf(child) ?? []);

/** The value of an attribute. */
export function attributeOf(element: XmlElement | null | undefined, name: string): string | null {
  const value = element?.[`@${name}`];
  return typeof value === "string" ? value : null;
}

function children(value: unknown): XmlElement[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((each) => (typeof each === "object" && each !== null ? { ...each } : { "#text": typeof each === "string" ? each : "" }));
}

interface Slice {
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
}

/** Where the elements of some names stand that are in no other of them. One that the next begins in is broken and ends there. */
function* elements(text: string, names: readonly string[]): Generator<Slice> {
  const opening = new RegExp(`<(/?)(?:[\\w.-]{1,40}:)?(?:${names.join("|")})(?=[\\s/>])|<!\\[CDATA\\[|<!--`, "g");
  let start: number | null = null;
  /** Ends that do not come any more: nobody looks for them again. */
  const missing = new Set<string>();
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match[1] === undefined) {
      const closing = match[0] === "<!--" ? "-->" : "]]>";
      const end = missing.has(closing) ? -1 : text.indexOf(closing, opening.lastIndex);
      if (end === -1) missing.add(closing);
      else opening.lastIndex = end;
      // A section that never ends is part of a broken record; the next one begins where it is named.
      continue;
    }
    const isClosing = match[1] === "/";
    if (start !== null) {
      const end = isClosing ? text.indexOf(">", match.index) + 1 || text.length : match.index;
      yield { start, end, isWhole: isClosing };
    }
    start = isClosing ? null : match.index;
  }
  if (start !== null) yield { start, end: text.length, isWhole: false };
}

/** Whether every element ends that begins, in its order, and none nests too deep. The parser itself forgives what does not. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const { 1: section, 2: closing, 3: name, 4: empty } = match;
    if (section !== undefined) {
      const ending = section === "!--" ? "-->" : "]]>";
      const end = text.indexOf(ending, tag.lastIndex);
      if (end === -1) return false;
      tag.lastIndex = end + ending.length;
    } else if (name === undefined) continue;
    else if (closing === "/") {
      if (open.pop() !== name) return false;
    } else if (empty !== "/") open.push(name);
    if (open.length > maxDepth) return false;
  }
  return open.length === 0;
}

/** A tag, an instruction, or the beginning of a comment or of characters as they are, whose end is looked for once. */
const tag = /<(?:(!\[CDATA\[|!--)|\?[^<>]{0,1000}\?>|(\/?)([A-Za-z_][\w:.-]{0,100})(?:\s[^<>]{0,5000}?)?(\/?)>)/g;
