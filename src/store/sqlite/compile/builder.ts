import { normalizeName } from "../../../model/names.js";
import type { NodeSelection } from "../../../plan/selection.js";
import { StatementBuilder, type Context, type Descendants, type Lookup } from "../../compile/builder.js";
import type { Statement, Value } from "../connect/statement.js";
import { sqlite } from "../dialect.js";
import { kindCondition, typeCondition } from "./conditions.js";

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
      const where = `key = ${this.bind(normalizeName(ref.text))} AND ${kindCondition("", ref.kinds)}`;
      const best = `SELECT min(rank) FROM name WHERE ${where}`;
      return `${name}(pk) AS MATERIALIZED (SELECT DISTINCT node FROM name WHERE ${where} AND rank = (${best}))`;
    });
    tables.push(...this.lookups.flatMap((lookup) => this.lookUpAll(lookup)), ...this.descents.map((each) => this.walkDown(each)));
    const candidates = this.refs.map(({ name }) => `(${candidatesIn(`SELECT pk FROM ${name}`)})`);
    const lists = this.lookups.map(({ name }) => {
      const each = candidatesIn(`SELECT pk FROM ${name}_each WHERE place = j.key`);
      return `(SELECT jsonb_group_array(jsonb((${each})) ORDER BY j.key) FROM ${name}_keys j)`;
    });
    const apart = lists.length > 0 ? `, 'lists', jsonb_array(${lists.join(", ")})` : "";
    const answer = `SELECT json_object('data', ${data}, 'refs', jsonb_array(${candidates.join(", ")})${apart})`;
    const recursive = this.descents.length > 0 ? " RECURSIVE" : "";
    return { sql: tables.length > 0 ? `WITH${recursive} ${tables.join(",\n")}\n${answer}` : answer, parameters: this.parameters };
  }

  /** Many refs by one list: which ref means which nodes, and all of these. */
  private lookUpAll({ refs, name }: Lookup): string[] {
    const kinds = refs[0]?.kinds ?? [];
    const best = `SELECT min(b.rank) FROM name b WHERE b.key = j.value AND ${kindCondition("b.", kinds)}`;
    return [
      `${name}_keys(key, value) AS MATERIALIZED (SELECT key, value FROM json_each(${this.bindList(refs.map(({ text }) => normalizeName(text)))}))`,
      `${name}_each(place, pk) AS MATERIALIZED (
        SELECT DISTINCT j.key, a.node
        FROM ${name}_keys j CROSS JOIN name a ON a.key = j.value AND ${kindCondition("a.", kinds)}
        WHERE a.rank = (${best})
      )`,
      `${name}(pk) AS MATERIALIZED (SELECT DISTINCT pk FROM ${name}_each)`,
    ];
  }

  /** A node comes once for each distance at which it is reached, so that the walk ends also where relations lead in a circle. */
  private walkDown({ descent, roots, name }: Descendants): string {
    const { relations, maxDepth, orSelf } = descent;
    const self = orSelf ? "" : " WHERE depth > 0";
    return `${name}_walk(pk, depth) AS (
        SELECT pk, 0 FROM ${roots}
        UNION
        SELECT e.src, w.depth + 1 FROM ${name}_walk w CROSS JOIN edge e ON e.dst = w.pk AND ${typeCondition("e.", relations)}
        WHERE w.depth < ${this.bind(maxDepth)}
      ),
      ${name}(pk) AS MATERIALIZED (SELECT DISTINCT pk FROM ${name}_walk${self})`;
  }
}

/** The ids and names of some nodes, by their ids. */
const candidatesIn = (keys: string): string => `
        SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
        FROM node WHERE pk IN (${keys})
      `;
