import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isPartialDate } from "../../model/partial-date.js";

/** A string scalar that takes only text of one form; anything else is refused with `expected`. */
function textScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
  expected: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && accepts(value)) return value;
    throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}: ${expected}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : node.kind === Kind.INT ? Number(node.value) : null),
  });
}

export const PartialDate = textScalar(
  "PartialDate",
  'An ISO 8601 date of the precision that is known: `2024`, `2024-07` or `2024-07-11`. Compared as text, so `gte: "2024"` means from 2024 on.',
  isPartialDate,
  'write a string like "2024", "2024-07" or "2024-07-11"',
);

export const Url = textScalar(
  "URL",
  "An absolute http(s) address.",
  (text) => /^https?:\/\/\S+$/.test(text),
  "write an absolute http or https address",
);
