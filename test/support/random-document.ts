import fc, { type GeneratorValue } from "fast-check";
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** Texts that stand for names, dates, cursors and addresses, and those that attackers send instead. */
const texts = [
  ...["H100", "h100s", "FlashAttention-2", "technique:flashattention", "paper:lora", "GPT", "mamba", "vLLM", "B2000", "Blakwell", "flash"],
  ...["2024", "2024-06", "2023-07-17", "2023-02-30", "2307.08691", "https://arxiv.org/abs/2307.08691v2", "https://docs.nvidia.com/cuda"],
  ...[
    "",
    " ",
    "%",
    "_",
    "*",
    "(a+)+$",
    "' OR 1=1 --",
    '"}) DETACH DELETE n //',
    "`) //",
    "__proto__",
    "\u202e",
    "e\u0301",
    "\u0000",
    "\ud800",
  ],
  ...["eyJ2IjoxfQ", "AAAA", "x".repeat(600)],
];
const wholeNumbers = [0, 1, 2, 3, 5, 10, 20, 100, 101, -1, 2_000, 2_147_483_647, 2_147_483_648];
const numbers = [0, 0.5, 1.5, 2, -3, 80, 1e21, 1e308];

/** A GraphQL document with its variables. */
export interface RandomDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Documents over a schema: any fields with any arguments, as literals and as variables, most of them valid and some of them not. */
export const randomDocument = (schema: GraphQLSchema): fc.Arbitrary<RandomDocument> => fc.gen().map((draw) => write(schema, draw));

function write(schema: GraphQLSchema, draw: GeneratorValue): RandomDocument {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const one = <T>(values: readonly T[]): T => {
    const value = values[draw(fc.nat, values.length - 1)];
    if (value === undefined) throw new Error("There is nothing to choose from.");
    return value;
  };
  /** True once in so many times. */
  const seldom = (times: number): boolean => draw(fc.nat, times - 1) === 0;
  const some = (most: number): number[] => Array.from({ length: draw(fc.nat, most) }, (_, index) => index);

  const value = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return seldom(60) ? null : value(type.ofType, depth);
    if (seldom(25)) return null;
    if (seldom(80)) return one<unknown>([true, 1, "text", [], {}]);
    if (isListType(type)) return seldom(8) ? value(type.ofType, depth) : some(3).map(() => value(type.ofType, depth));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = fields.filter((field) => isRequired(field) || (depth > 0 && seldom(Math.ceil(fields.length / 2))));
      return Object.fromEntries(chosen.map((field) => [field.name, value(field.type, depth - 1)]));
    }
    if (isEnumType(type)) return new EnumValue(one(type.getValues()).name);
    return one<unknown>(
      type.name === "Int" ? wholeNumbers : type.name === "Float" ? numbers : type.name === "Boolean" ? [true, false] : texts,
    );
  };

  const argument = ({ name, type }: GraphQLArgument): string => {
    const given = value(type, 3);
    if (!seldom(3)) return `${name}: ${literal(given)}`;
    const variable = `v${declared.length}`;
    declared.push(`$${variable}: ${String(type)}`);
    if (!seldom(20)) variables[variable] = plain(given);
    return `${name}: $${variable}`;
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const parts = some(4).flatMap(() => {
      const field = one(fields);
      const target = getNamedType(field.type);
      if (isCompositeType(target) && depth === 0) return [];
      const args = field.args.filter((each) => isRequired(each) || seldom(3)).map(argument);
      const alias = seldom(6) ? `a${draw(fc.nat, 3)}: ` : "";
      const skipped = seldom(20) ? ` @${one(["skip", "include"])}(if: ${String(draw(fc.boolean))})` : "";
      const inner = isCompositeType(target) ? ` ${selection(target, depth - 1)}` : "";
      return [`${alias}${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${skipped}${inner}`];
    });
    const narrowed = isInterfaceType(type) && depth > 0 && seldom(2) ? [one(schema.getPossibleTypes(type))] : [];
    const fragments = narrowed.map((each) => `... on ${each.name} ${selection(each, depth - 1)}`);
    return `{ ${[...parts, ...fragments, "__typename"].join(" ")} }`;
  };

  const root: GraphQLNamedType | null | undefined = schema.getQueryType();
  if (!isCompositeType(root)) throw new Error("The schema has no queries.");
  const body = selection(root, draw(fc.integer, { min: 1, max: 5 }));
  return { query: `query${declared.length > 0 ? ` (${declared.join(", ")})` : ""} ${body}`, variables };
}

/** An enum's value, which stands without quotes in a document. */
class EnumValue {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name;
  }
}

const isRequired = (part: GraphQLArgument | GraphQLInputField): boolean => isNonNullType(part.type) && part.defaultValue === undefined;

/** A value as JSON carries it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A value as it stands in a document. */
function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${literal(each)}`)
      .join(", ")} }`;
  }
  return JSON.stringify(value);
}
