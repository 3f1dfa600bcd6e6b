import type { Property, Type } from "../../model/model.js";
import { isPartialDate } from "../../model/partial-date.js";
import { mustBeWritten, written, writtenAs } from "../../model/written.js";
import type { Values } from "../port/write.js";
import { refused } from "./refused.js";

/** No text of the graph is longer. */
const maxTextLength = 10_000;
const maxListLength = 1_000;

/**
 * The values that a node has once others are written over those that it has: one that is left out stays, null clears it. A value of the wrong
 * form, one that may not be cleared and, of a new node, one that is missing is BAD_USER_INPUT.
 */
export function mergeValues(type: Type, before: Values | null, values: Values, at: string): Values {
  const properties = new Map(written(type).map((property) => [property.name, property]));
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(values)) {
    const property = properties.get(name);
    if (!property) throw refused(`${at}.${name}`, `${type.name} has no property ${name} that could be written.`);
    if (value === undefined) continue;
    const place = `${at}.${name}`;
    const key = writtenAs(property);
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (isEmpty && mustBeWritten(property)) throw refused(place, `${name} cannot be cleared: every ${type.name.toLowerCase()} has one.`);
    merged[key] = isEmpty ? undefined : checked(property, value, place);
  }
  for (const property of properties.values())
    if (mustBeWritten(property) && merged[writtenAs(property)] === undefined)
      throw refused(
        `${at}.${property.name}`,
        `${property.name} must be given for a new ${type.name.toLowerCase()}: ${property.description}`,
      );
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

function checked(property: Property, value: unknown, at: string): unknown {
  switch (property.type) {
    case "int":
      if (Number.isSafeInteger(value) && Number(value) >= 0) return value;
      throw refused(at, `${property.name} is a whole number from 0 on.`);
    case "float":
      if (Number.isFinite(value)) return value;
      throw refused(at, `${property.name} is a number.`);
    case "boolean":
      if (typeof value === "boolean") return value;
      throw refused(at, `${property.name} is true or false.`);
    case "list":
      if (!Array.isArray(value) || value.length > maxListLength)
        throw refused(at, `${property.name} is a list of at most ${maxListLength} texts.`);
      return [...new Set(value.map((each, index) => text(each, `${at}[${index}]`)))];
    case "date":
      if (typeof value === "string" && isPartialDate(value)) return value;
      throw refused(at, `${property.name} is a date that the calendar has: 2024, 2024-07 or 2024-07-11.`);
    case "url":
      if (typeof value === "string" && isAddress(value)) return value;
      throw refused(at, `${property.name} is an absolute http or https address.`);
    case "enum":
      if (typeof value === "string" && Object.hasOwn(property.values ?? {}, value)) return value;
      throw refused(at, `${property.name} is one of ${Object.keys(property.values ?? {}).join(", ")}.`);
    case "evidence":
      throw refused(at, `${property.name} cannot be written: it comes with what is read out of texts.`);
    case "id":
    case "string":
      return text(value, at);
  }
}

/** True for an absolute address that a page may link to. */
export const isAddress = (value: string): boolean => /^https?:\/\/[^\s\p{Cc}]+$/u.test(value) && value.length <= 2_000;

/** A text without white space around it. Control characters and halves of surrogate pairs are no text. */
export function text(value: unknown, at: string): string {
  if (typeof value !== "string" || value.trim() === "") throw refused(at, "A text is empty; leave it out, or give null to clear it.");
  if (value.length > maxTextLength) throw refused(at, `A text has ${value.length} characters; at most ${maxTextLength} are allowed.`);
  if (!value.isWellFormed() || /[^\P{Cc}\n\t]/u.test(value))
    throw refused(at, "A text holds a control character or half of a surrogate pair.");
  return value.trim();
}
