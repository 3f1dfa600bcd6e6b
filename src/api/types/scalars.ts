import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from "graphql";
import { isPartialDate } from "../../model/partial-date.js";

/** A string scalar that takes only text of one form, which `specifiedByURL` specifies; anything else is refused with `expected`. */
function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  accepts: (text: string) => boolean,
  expected: string,
): GraphQLScalarType<string, string> {
  const refusal = (given: string, nodes?: ValueNode): GraphQLError =>
    new GraphQLError(`${name} cannot be ${given}: ${expected}.`, nodes && { nodes });
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: String,
    parseValue: (value) => {
      if (typeof value === "string" && accepts(value)) return value;
      throw refusal(JSON.stringify(value));
    },
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && accepts(node.value)) return node.value;
      throw refusal(print(node), node);
    },
  });
}

export const PartialDate = textScalar(
  "PartialDate",
  "An ISO 8601 date of the precision that is known: `2024`, `2024-07` or `2024-07-11`. It stands for the whole of what it names. " +
    "In orders it stands where it begins, before the narrower ones in it: 2024, 2024-01, 2024-01-01, 2024-06.",
  "https://www.iso.org/iso-8601-date-and-time-format.html",
  isPartialDate,
  'write a string like "2024", "2024-07" or "2024-07-11"',
);

export const Url = textScalar(
  "URL",
  "An absolute http(s) address.",
  "https://www.rfc-editor.org/rfc/rfc3986",
  (text) => /^https?:\/\/\S+$/.test(text),
  "write an absolute http or https address",
);

export const DateTime = textScalar(
  "DateTime",
  "A moment, ISO 8601 with a zone: `2026-11-25T21:30:00Z`.",
  "https://www.rfc-editor.org/rfc/rfc3339",
  (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  'write a string like "2026-11-25T21:30:00Z"',
);
