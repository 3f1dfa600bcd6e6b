import type { Scalar } from "../../plan/selection.js";
import { mapOpen, Slot, type Open } from "../../plan/slots.js";
import type { Builder } from "./builder.js";
import type { Among, Compared, ConditionTexts } from "./filter.js";

/** Sorts after everything that begins with the text before it and goes on in digits and hyphens, and before every other text. */
const last = "~";

/** The lengths of a year and of a month; a day is longer. */
const [yearLength, monthLength] = [4, 7];

/** Of a date that is left open the length is known. */
const lengthOf = (date: Open<Scalar>): number => (date instanceof Slot ? date.length : String(date).length);

const isDay = (length: number): boolean => length > monthLength;

/**
 * A comparison of dates, which are the intervals that they name: 2024 is the whole year. A stored date equals one that it lies within, and is
 * before or after one where all of it is. In texts a date lies within those that it begins with; where it begins with the asked one or the
 * asked one with it, they overlap, and neither is before the other.
 */
export function compileDate<B extends Builder>(texts: ConditionTexts<B>, builder: B, condition: Compared, node: string): string {
  const { by } = condition;
  const asked = mapOpen(condition.value, String);
  const length = lengthOf(condition.value);
  const text = (how: Compared["by"], value: Open<string>): string => texts.compared(builder, { ...condition, by: how, value }, node);
  const wider = [yearLength, monthLength]
    .filter((shorter) => shorter < length)
    .map((shorter) => mapOpen(asked, (date) => date.slice(0, shorter)));
  const overlapping = (): Open<string> => mapOpen(asked, (date) => date + last);
  const holds = (): string => `(${wider.map((date) => text("eq", date)).join(" OR ")})`;
  if (by === "gt" || by === "lte") return text(by, overlapping());
  if (by === "gte") return wider.length > 0 ? `(${text("gte", asked)} OR ${holds()})` : text("gte", asked);
  if (by === "lt") return wider.length > 0 ? `(${text("lt", asked)} AND ${builder.dialect.not(holds())})` : text("lt", asked);
  return isDay(length) ? text("eq", asked) : `(${text("gte", asked)} AND ${text("lte", overlapping())})`;
}

/** Whether a date equals one of several. */
export function compileDates<B extends Builder>(texts: ConditionTexts<B>, builder: B, among: Among, node: string): string {
  const days = among.values.filter((value) => isDay(lengthOf(value)));
  const spans = among.values.filter((value) => !isDay(lengthOf(value)));
  const alternatives = [
    ...(days.length > 0 ? [texts.among(builder, { ...among, values: days }, node)] : []),
    ...spans.map((value) => compileDate(texts, builder, { is: "compared", property: among.property, by: "eq", value }, node)),
  ];
  return alternatives.length > 0 ? `(${alternatives.join(" OR ")})` : builder.dialect.never;
}
