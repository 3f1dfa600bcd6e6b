import type { NodeSelection } from "../../../plan/selection.js";
import { StatementBuilder, type Context } from "../../compile/builder.js";
import { quoted } from "../../compile/dialect.js";
import { nameRanks } from "../../derive/name-keys.js";
import { WholeNumber, type Statement, type Value } from "../connect/statement.js";
import { neo4j } from "../dialect.js";

/** Compiles the map of a node. */
type NodeCompiler = (builder: CypherBuilder, selection: NodeSelection, node: string) => string;

/** Collects what a statement of Neo4j needs. A ref is the name of a variable that holds a list of nodes. */
export class CypherBuilder extends StatementBuilder<Statement, Value> {
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
    const name = this.name("m");
    return `WITH ${[...variables, ...this.refVariables, `${map} AS ${name}`].join(", ")} RETURN ${name} ORDER BY ${order}`;
  }

  private get refVariables(): string[] {
    return this.refs.map(({ name }) => name);
  }

  protected write(data: string): Statement {
    const lookups = this.refs.map(
      ({ ref, name }) => `CALL {
        UNWIND ${this.bind(this.keysOf(ref).map((each) => ({ ...each })))} AS k
        MATCH (a:Name {key: k.key})-[:NAMES]->(m) WHERE a.kind IN [${quoted(ref.kinds)}] AND coalesce(k.kind, a.kind) = a.kind
        WITH m, min(${nameRanks.made + 1} * k.tier + a.rank) AS rank ORDER BY m.id
        WITH min(rank) AS best, collect({rank: rank, node: m}) AS found
        RETURN [each IN found WHERE each.rank = best | each.node] AS ${name}
      }`,
    );
    const candidates = this.refVariables.map((name) => `[m IN ${name} | {id: m.id, name: m.name}]`);
    const answer = `WITH ${[...this.refVariables, `${data} AS data`].join(", ")} RETURN data, [${candidates.join(", ")}] AS refs`;
    return { cypher: [...lookups, answer].join("\n"), parameters: this.parameters };
  }
}
