import { normalizeName } from "../../../model/names.js";
import type { NodeSelection, Ref } from "../../../plan/selection.js";
import { kindCondition } from "../write/schema.js";

/** A compiled statement. Its text depends on the shape of the selection alone, never on a value. */
export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number | null>>;
}

/** Compiles a node into its JSON object: given by the caller, since nodes hold lists and lists hold nodes. */
export type NodeCompiler = (builder: StatementBuilder, selection: NodeSelection, node: string) => string;

/** Collects what a statement needs while its parts are compiled: parameters, aliases, and the refs that it resolves. */
export class StatementBuilder {
  private readonly parameters: Record<string, string | number | null> = {};
  private readonly refs: { readonly ref: Ref; readonly table: string }[] = [];
  private aliases = 0;
  private bound = 0;

  /** Binds a value and returns its placeholder. */
  bind(value: string | number | boolean | null): string {
    const name = `p${this.bound++}`;
    this.parameters[name] = typeof value === "boolean" ? Number(value) : value;
    return `@${name}`;
  }

  /** A table alias that nothing else in the statement has. */
  alias(prefix: string): string {
    return `${prefix}${this.aliases++}`;
  }

  /** The table (one column, `pk`) of the nodes that a ref means best: one, none, or several where it is ambiguous. */
  ref(ref: Ref): string {
    const known = this.refs.find((each) => each.ref.text === ref.text && each.ref.kinds.join() === ref.kinds.join());
    if (known) return known.table;
    const table = `ref${this.refs.length}`;
    this.refs.push({ ref, table });
    return table;
  }

  /** The texts of the refs, in the order in which the statement answers their candidates. */
  get refTexts(): string[] {
    return this.refs.map(({ ref }) => ref.text);
  }

  /** The statement that answers `data` and, for each ref, what it may mean. */
  build(data: string): Statement {
    const tables = this.refs.map(({ ref, table }) => {
      const where = `key = ${this.bind(normalizeName(ref.text))} AND ${kindCondition("", ref.kinds)}`;
      return `${table}(pk) AS MATERIALIZED (SELECT DISTINCT node FROM name WHERE ${where} AND rank = (SELECT min(rank) FROM name WHERE ${where}))`;
    });
    const candidates = this.refs.map(
      ({ table }) =>
        `(SELECT json_group_array(json_object('id', id, 'name', name) ORDER BY id) FROM node WHERE pk IN (SELECT pk FROM ${table}))`,
    );
    const sql = `SELECT json_object('data', ${data}, 'refs', json_array(${candidates.join(", ")}))`;
    return { sql: tables.length > 0 ? `WITH ${tables.join(",\n")}\n${sql}` : sql, parameters: this.parameters };
  }
}
