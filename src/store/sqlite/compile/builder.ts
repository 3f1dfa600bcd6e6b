import type { NodeSelection } from "../../../plan/selection.js";
import { StatementBuilder, type Context } from "../../compile/builder.js";
import type { Statement, Value } from "../connect/statement.js";
import { sqlite } from "../dialect.js";
import { kindCondition } from "./conditions.js";

/** Compiles the object of a node. */
type NodeCompiler = (builder: SqlBuilder, selection: NodeSelection, node: string) => string;

/** Collects what a statement of SQLite needs. A ref is the name of a table with one column, `pk`. */
export class SqlBuilder extends StatementBuilder<Statement, Value> {
  constructor(
    context: Context,
    private readonly compileNode: NodeCompiler,
  ) {
    super(context, sqlite);
  }

  override bind(value: Value | boolean): string {
    return super.bind(typeof value === "boolean" ? Number(value) : value);
  }

  /** Binds values as a JSON list. */
  bindList(values: readonly unknown[]): string {
    return this.bind(JSON.stringify(values));
  }

  node(selection: NodeSelection, name: string): string {
    return this.compileNode(this, selection, name);
  }

  protected write(data: string): Statement {
    const tables = this.refs.map(({ ref, name }) => {
      const ways = `
        SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
        FROM json_each(${this.bindList(this.keysOf(ref))}) k CROSS JOIN name a ON a.key = k.value ->> 'key'
        WHERE ${kindCondition("a.", ref.kinds)} AND coalesce(k.value ->> 'kind', a.kind) = a.kind`;
      return `${name}(pk) AS MATERIALIZED (SELECT DISTINCT node FROM (${ways}) WHERE place = 1)`;
    });
    const candidates = this.refs.map(
      ({ name }) => `(
        SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
        FROM node WHERE pk IN (SELECT pk FROM ${name})
      )`,
    );
    const answer = `SELECT json_object('data', ${data}, 'refs', jsonb_array(${candidates.join(", ")}))`;
    return { sql: tables.length > 0 ? `WITH ${tables.join(",\n")}\n${answer}` : answer, parameters: this.parameters };
  }
}
