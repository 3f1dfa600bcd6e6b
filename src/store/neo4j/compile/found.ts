import type { PageSelection } from "../../../plan/selection.js";
import type { Parent } from "../../compile/page.js";
import type { CypherBuilder } from "./builder.js";
import { clausesOf, compileRows, indexed, type Rows } from "./rows.js";

/** The rows of a list, found once for its parts. */
interface Found {
  /** The clauses that bind the list of the rows. */
  readonly clauses: string;
  readonly list: string;
  /** True where an index has the rows in the order of a page, so that one is found sooner than it is cut out of the list. */
  readonly scanned: boolean;
  /** The same rows again, for another part of the list. */
  readonly rows: () => Rows;
}

/** Finds the rows of a list first, as one value. */
export function findRows(builder: CypherBuilder, page: PageSelection, parent: Parent | undefined): Found {
  const found = compileRows(builder, page, parent);
  const list = builder.name("l");
  const held = [found.node, found.edge, found.via].filter((name) => name !== undefined);
  const each = held.length > 1 ? `[${held.join(", ")}]` : found.node;
  return {
    // Not an aggregation: of no rows Neo4j makes no list where a subquery begins at a node.
    clauses: `WITH COLLECT { ${clausesOf(found, indexed(found))} RETURN ${each} } AS ${list}`,
    list,
    scanned: found.scanned === true,
    rows() {
      const node = builder.name("r");
      if (held.length === 1) return { start: `UNWIND ${list} AS ${node} WITH ${node}`, conditions: [], node };
      const [row, edge, via] = [builder.name("s"), builder.name("e"), found.via === undefined ? undefined : builder.name("n")];
      const names = [node, edge, ...(via === undefined ? [] : [via])];
      const start = `UNWIND ${list} AS ${row} WITH ${names.map((name, place) => `${row}[${place}] AS ${name}`).join(", ")}`;
      const inherited = parent && via !== undefined ? { via, inherited: `CASE WHEN ${via} = ${parent.node} THEN 0 ELSE 1 END` } : {};
      return { start, conditions: [], node, edge, ...inherited };
    },
  };
}
