import type { ObjectLayout } from "../../../plan/layout.js";
import type { NodeSelection } from "../../../plan/selection.js";
import { joinOpen, mapOpen, type Open } from "../../../plan/slots.js";
import { StatementBuilder, type Built, type Context, type Descendants, type Lookup } from "../../compile/builder.js";
import type { Statement, Value } from "../connect/statement.js";
import { sqlite } from "../dialect.js";
import { kindCondition, typeCondition } from "./conditions.js";
import { sureEdges } from "./edges.js";
import { joined, unwritable, type Text } from "./text/joined.js";

/** Compiles nodes: as an object, and as the text that is sent. */
interface NodeCompiler {
  readonly object: (builder: SqlBuilder, selection: NodeSelection, node: string) => string;
  readonly text: (builder: SqlBuilder, selection: NodeSelection, layout: ObjectLayout, node: string) => Text;
}

/** Objects that a statement writes, at most: one place of an answer is written for each of the types that may stand there. */
const maxObjects = 200;

/** Collects what a statement of SQLite needs. A ref is the name of a table with one column, `pk`, and so is what is found once. */
export class SqlBuilder extends StatementBuilder<Statement, Value> {
  private objects = 0;

  constructor(
    context: Context,
    private readonly nodes: NodeCompiler,
  ) {
    super(context, sqlite);
  }

  override bind(value: Open<Value | boolean>): string {
    return super.bind(mapOpen(value, (given) => (typeof given === "boolean" ? Number(given) : given)));
  }

  /** Binds values as a JSON list. */
  bindList(values: Open<readonly unknown[]>): string {
    return this.bind(mapOpen(values, (given) => JSON.stringify(given)));
  }

  node(selection: NodeSelection, name: string): string {
    return this.nodes.object(this, selection, name);
  }

  /** The text of one node. */
  nodeText(selection: NodeSelection, layout: ObjectLayout, name: string): Text {
    return this.nodes.text(this, selection, layout, name);
  }

  /** Counts an object that is written. */
  countObject(): void {
    this.objects += 1;
    if (this.objects > maxObjects) unwritable("it has too many objects");
  }

  /** The statement that answers a text, and what refs may mean apart. */
  buildText(text: Text): Built<Statement> {
    const sql = joined(text);
    return this.built(this.statement((refs) => (refs === "" ? `SELECT ${sql}` : `SELECT ${sql}, json_object(${refs})`)));
  }

  protected write(data: string): Statement {
    return this.statement((refs) => `SELECT json_object('data', ${data}${refs === "" ? ", 'refs', jsonb_array()" : `, ${refs}`})`);
  }

  /** A statement, given what to say of its refs. */
  private statement(answer: (refs: string) => string): Statement {
    const tables = this.refs.map(({ ref, name }) => {
      const ways = `
        SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
        FROM json_each(${this.bindList(this.keysOf(ref))}) k CROSS JOIN name a ON a.key = k.value ->> 'key'
        WHERE ${kindCondition("a.", ref.kinds)} AND coalesce(k.value ->> 'kind', a.kind) = a.kind`;
      return `${name}(pk) AS MATERIALIZED (SELECT DISTINCT node FROM (${ways}) WHERE place = 1)`;
    });
    tables.push(...this.lookups.flatMap((lookup) => this.lookUpAll(lookup)), ...this.descents.map((each) => this.walkDown(each)));
    tables.push(...this.sets.map(({ name, text }) => `${name}(pk) AS MATERIALIZED (SELECT DISTINCT * FROM (${text}))`));
    const candidates = this.refs.map(({ name }) => `(${candidatesIn(`SELECT pk FROM ${name}`)})`);
    const lists = this.lookups.map(({ refs, name }) => {
      const each = candidatesIn(`SELECT pk FROM ${name}_each WHERE place = j.value`);
      const places = this.bindList(refs.map((_, place) => place));
      return `(SELECT jsonb_group_array(jsonb((${each})) ORDER BY j.key) FROM json_each(${places}) j)`;
    });
    const apart = lists.length > 0 ? `, 'lists', jsonb_array(${lists.join(", ")})` : "";
    const hasRefs = candidates.length + lists.length > 0;
    const select = answer(hasRefs ? `'refs', jsonb_array(${candidates.join(", ")})${apart}` : "");
    const recursive = this.descents.length > 0 ? " RECURSIVE" : "";
    return { sql: tables.length > 0 ? `WITH${recursive} ${tables.join(",\n")}\n${select}` : select, parameters: this.parameters };
  }

  /** Many refs by one list: which ref means which nodes, and all of these. */
  private lookUpAll({ refs, name }: Lookup): string[] {
    const keys = joinOpen(
      refs.map((ref) => this.keysOf(ref)),
      (lists) => lists.flatMap((list, place) => list.map((each) => ({ place, ...each }))),
    );
    const ways = `
        SELECT k.value ->> 'place' AS place, a.node AS pk,
          rank() OVER (PARTITION BY k.value ->> 'place' ORDER BY k.value ->> 'tier', a.rank) AS best
        FROM json_each(${this.bindList(keys)}) k CROSS JOIN name a ON a.key = k.value ->> 'key'
        WHERE ${kindCondition("a.", refs[0]?.kinds ?? [])} AND coalesce(k.value ->> 'kind', a.kind) = a.kind`;
    return [
      `${name}_each(place, pk) AS MATERIALIZED (SELECT DISTINCT place, pk FROM (${ways}) WHERE best = 1)`,
      `${name}(pk) AS MATERIALIZED (SELECT DISTINCT pk FROM ${name}_each)`,
    ];
  }

  /** A node comes once for each distance at which it is reached, so that the walk ends also where relations lead in a circle. */
  private walkDown({ descent, roots, name }: Descendants): string {
    const { relations, maxDepth, orSelf, minConfidence } = descent;
    const isOfType = `${typeCondition("e.", relations)}${sureEdges(this, minConfidence, "e")}`;
    const self = orSelf ? "" : " WHERE depth > 0";
    return `${name}_walk(pk, depth) AS (
        SELECT pk, 0 FROM ${roots}
        UNION
        SELECT e.src, w.depth + 1 FROM ${name}_walk w CROSS JOIN edge e ON e.dst = w.pk AND ${isOfType}
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
