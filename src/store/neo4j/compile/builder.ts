import type { NodeSelection } from "../../../plan/selection.js";
import { joinOpen, mapOpen } from "../../../plan/slots.js";
import { StatementBuilder, type Context, type Descendants, type Lookup } from "../../compile/builder.js";
import { quoted } from "../../compile/dialect.js";
import { nameRanks } from "../../derive/name-keys.js";
import type { RefKey } from "../../derive/ref-keys.js";
import { WholeNumber, type ReadStatement, type Value } from "../connect/statement.js";
import { neo4j } from "../dialect.js";
import { surePath } from "./sure.js";

/** Compiles the map of a node. */
type NodeCompiler = (builder: CypherBuilder, selection: NodeSelection, node: string) => string;

/** Collects what a statement of Neo4j needs. A ref is the name of a variable that holds a list of nodes, and so is what is found once. */
export class CypherBuilder extends StatementBuilder<ReadStatement, Value> {
  constructor(
    context: Context,
    private readonly compileNode: NodeCompiler,
  ) {
    super(context, neo4j);
  }

  /** Binds a whole number as LIMIT needs it. */
  bindInteger(value: number): string {
    return this.bind(new WholeNumber(value));
  }

  node(selection: NodeSelection, name: string): string {
    return this.compileNode(this, selection, name);
  }

  /**
   * The clauses that answer one map for each row, in the order of the rows. Cypher 5 wants every variable of an expression that counts
   * within a subquery to stand in the projection by itself.
   */
  answer(variables: readonly string[], map: string, order: string): string {
    return `${this.answerOne(variables, map)} ORDER BY ${order}`;
  }

  /** The same where there is one row. */
  answerOne(variables: readonly string[], map: string): string {
    const name = this.name("m");
    // The server counts the memory of a list for each row that carries it, so what is found once stands in no row that does not ask for it.
    const asked = this.sets.filter((set) => new RegExp(`\\b${set.name}\\b`).test(map));
    const carried = [...variables, ...this.refVariables, ...asked.map((set) => set.name)];
    return `WITH ${[...carried, `${map} AS ${name}`].join(", ")} RETURN ${name}`;
  }

  private get refVariables(): string[] {
    return [...this.refs, ...this.lookups, ...this.descents].map(({ name }) => name);
  }

  protected write(data: string): ReadStatement {
    const lookups = this.refs.map(
      ({ ref, name }) => `CALL {
        UNWIND ${this.bind(mapOpen(this.keysOf(ref), parameterOf))} AS k
        MATCH (a:Name {key: k.key})-[:NAMES]->(m) WHERE a.kind IN [${quoted(ref.kinds)}] AND coalesce(k.kind, a.kind) = a.kind
        WITH m, min(${nameRanks.made + 1} * k.tier + a.rank) AS rank ORDER BY m.id
        WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
        RETURN [each IN found WHERE each.rank = best | each.node] AS ${name}
      }`,
    );
    const lists = this.lookups.map((lookup) => this.lookUpAll(lookup));
    const walks = this.descents.map((each) => walkDown(this, each));
    const candidates = this.refs.map(({ name }) => candidatesIn(name));
    const each = this.lookups.map(({ name }) => `${name}Each`);
    const apart = each.length > 0 ? `, [${each.map((name) => `[meant IN ${name} | ${candidatesIn("meant")}]`).join(", ")}] AS lists` : "";
    const before = [...this.refVariables, ...each];
    // Not an aggregation, as of a list's rows. Each needs what stands before it.
    const sets = this.sets.map(({ name, text }, place) => {
      const known = [...before, ...this.sets.slice(0, place).map((set) => set.name)];
      return `WITH ${[...known, `COLLECT {\n        ${text}\n      } AS ${name}`].join(", ")}`;
    });
    const carried = [...before, ...this.sets.map(({ name }) => name), `${data} AS data`];
    const answer = `WITH ${carried.join(", ")} RETURN data, [${candidates.join(", ")}] AS refs${apart}`;
    const columns = ["data", "refs", ...(each.length > 0 ? ["lists"] : [])];
    return { cypher: [...lookups, ...lists, ...walks, ...sets, answer].join("\n"), parameters: this.parameters, columns };
  }

  /** Many refs by one list: the nodes that each means, and all of these. */
  private lookUpAll({ refs, name }: Lookup): string {
    const keys = this.bind(
      joinOpen(
        refs.map((ref) => this.keysOf(ref)),
        (lists) => lists.map(parameterOf),
      ),
    );
    return `CALL {
        UNWIND range(0, size(${keys}) - 1) AS place
        CALL (place) {
          UNWIND ${keys}[place] AS k
          MATCH (a:Name {key: k.key})-[:NAMES]->(m)
          WHERE a.kind IN [${quoted(refs[0]?.kinds ?? [])}] AND coalesce(k.kind, a.kind) = a.kind
          WITH m, min(${nameRanks.made + 1} * k.tier + a.rank) AS rank ORDER BY m.id
          WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
          RETURN [each IN found WHERE each.rank = best | each.node] AS meant
        }
        WITH place, meant ORDER BY place
        WITH collect(meant) AS each
        RETURN each AS ${name}Each, reduce(all = [], some IN each | all + some) AS ${name}
      }`;
  }
}

/** The keys of a ref as a parameter holds them. */
const parameterOf = (keys: readonly RefKey[]): Value => keys.map((each) => ({ ...each }));

/** The ids and names of a list of nodes. */
const candidatesIn = (nodes: string): string => `[m IN ${nodes} | {id: m.id, name: m.name}]`;

/** What descends from a list of nodes, each once. The engine takes a bound of a path as it is written alone, never as a parameter. */
function walkDown(builder: CypherBuilder, { descent, roots, name }: Descendants): string {
  const { relations, maxDepth, orSelf, minConfidence } = descent;
  const path = relations.length > 0 ? `<-[:${relations.join("|")}*${orSelf ? 0 : 1}..${Math.trunc(maxDepth)}]-` : "";
  const [sure] = surePath(builder, "p", minConfidence);
  const match = sure === undefined ? `MATCH (a)${path}(m)` : `MATCH p = (a)${path}(m) WHERE ${sure}`;
  const found = relations.length > 0 ? `UNWIND ${roots} AS a ${match}` : `UNWIND ${orSelf ? roots : "[]"} AS m`;
  return `CALL (${roots}) { ${found} RETURN collect(DISTINCT m) AS ${name} }`;
}
