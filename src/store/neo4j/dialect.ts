import { joinFields, type Dialect } from "../compile/dialect.js";

/** How Neo4j writes what both stores mean alike: answers are maps and lists. */
export const neo4j: Dialect = {
  object: (fields) => `{${joinFields(fields, (key, text) => `${keyOf(key)}: ${text}`)}}`,
  array: (values) => `[${values.join(", ")}]`,
  placeholder: (name) => `$given.${name}`,
  not: (condition) => `(NOT ${condition})`,
  always: "true",
  never: "false",
  nothing: "null",
};

const keyOf = (key: string): string => (/^\w+$/.test(key) ? key : `\`${key}\``);
