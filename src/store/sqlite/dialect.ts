import { joinFields, type Dialect } from "../compile/dialect.js";

/** How SQLite writes what both stores mean alike: answers are JSON, made inside of the statement. */
export const sqlite: Dialect = {
  object: (fields) => `jsonb_object(${joinFields(fields, (key, text) => `'${key}', ${text}`)})`,
  array: (values) => `jsonb_array(${values.join(", ")})`,
  // Compared as it is with a column, a parameter would have SQLite plan the statement anew for each of its values.
  placeholder: (name) => `+@${name}`,
  not: (condition) => `NOT ${condition}`,
  always: "1",
  never: "0",
  nothing: "NULL",
};
