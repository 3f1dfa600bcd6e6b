import type { PageSelection } from "../../../plan/selection.js";
import type { Parent } from "../../compile/page.js";
import type { SqlBuilder } from "./builder.js";
import { compileRows, type Rows } from "./rows.js";

/** The rows of a list, found once for all of its parts. */
interface Found {
  /** A FROM clause of one row. What stands in the same SELECT may name what it holds. */
  readonly from: string;
  /** The same rows again, for another part of the list. */
  readonly rows: () => Rows;
}

/**
 * Finds the rows of a list first, as one value: a list of keys. A table in its place would be copied, with all that the filter consists of, for each
 * part that names it, and SQLite takes only so much of that.
 */
export function findRows(builder: SqlBuilder, page: PageSelection, parent: Parent | undefined): Found {
  const { from, where, node, edge, via } = compileRows(builder, page, parent);
  const found = builder.name("l");
  const keys = [`${node}.pk`, edge, via].filter((key) => key !== undefined);
  const each = keys.length > 1 ? `jsonb_array(${keys.join(", ")})` : (keys[0] ?? "");
  return {
    from: `(SELECT jsonb_group_array(${each}) AS keys FROM ${from} WHERE ${where}) ${found}`,
    rows() {
      const [row, key] = [builder.name("n"), builder.name("j")];
      const at = (place: number): string => (keys.length > 1 ? `(${key}.value ->> ${place})` : `${key}.value`);
      return {
        from: `json_each(${found}.keys) ${key} CROSS JOIN node ${row} ON ${row}.pk = ${at(0)}`,
        where: builder.dialect.always,
        node: row,
        ...(edge !== undefined && { edge: at(1) }),
        ...(via !== undefined && parent && { via: at(2), inherited: `(${at(2)} <> ${parent.node}.pk)` }),
      };
    },
  };
}
