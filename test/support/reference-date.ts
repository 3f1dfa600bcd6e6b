import type { Value } from "./reference-graph.js";

/** The first and the last day of what a date names. */
function daysOf(date: string): readonly [first: number, last: number] {
  const [year = 0, month, day] = date.split("-").map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const next = day !== undefined ? Date.UTC(year, (month ?? 1) - 1, day + 1) : Date.UTC(year, month ?? 12, 1);
  return [first, next - 24 * 60 * 60 * 1000];
}

/** Whether a stored date passes a comparison: both are all the days that they name. */
export function comparesDate(operator: string, value: Value, operand: Value): boolean {
  switch (operator) {
    case "isNull":
      return (value === null) === operand;
    case "ne":
      return !comparesDate("eq", value, operand);
    case "notIn":
      return !comparesDate("in", value, operand);
    case "in":
      return (operand as readonly string[]).some((each) => comparesDate("eq", value, each));
    default:
  }
  if (value === null || operand === null) return operator === "eq" && value === operand;
  const [first, last] = daysOf(value as string);
  const [from, to] = daysOf(operand as string);
  switch (operator) {
    case "eq":
      return from <= first && last <= to;
    case "lt":
      return last < from;
    case "lte":
      return first <= to;
    case "gt":
      return first > to;
    case "gte":
      return last >= from;
    default:
      throw new Error(`No date has the operator ${operator}.`);
  }
}
