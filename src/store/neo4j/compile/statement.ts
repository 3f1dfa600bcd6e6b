import { normalizeName } from "../../../model/names.js";
import type { NodeSelection, Ref } from "../../../plan/selection.js";

/** A number that Cypher has to see as an INTEGER, in LIMIT above all: the driver sends plain numbers as FLOAT. */
export class WholeNumber {
  constructor(readonly value: number) {}
}

/** What a parameter may hold. */
export type Value = string | number | boolean | null | WholeNumber | Int8Array | readonly Value[] | { readonly [name: string]: Value };

/** A compiled statement. Its text depends on the shape of the selection alone, never on a value. */
export interface Statement {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, Value>>;
}

/** Compiles a node into its map: given by the caller, since nodes hold lists and lists hold nodes. */
export type NodeCompiler = (builder: StatementBuilder, selection: NodeSelection, node: string) => string;

/** Collects what a statement needs while its parts are compiled: parameters, variables, and the refs that it resolves. */
export class StatementBuilder {
  private readonly parameters: Record<string, Value> = {};
  private readonly refs: { readonly ref: Ref; readonly variable: string }[] = [];
  private variables = 0;
  private bound = 0;

  /** Binds a value and returns its placeholder. */
  bind(value: Value): string {
    const name = `p${this.bound++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /** Binds a whole number as LIMIT needs it. */
  bindInteger(value: number): string {
    return this.bind(new WholeNumber(value));
  }

  /** A variable that nothing else in the statement has. */
  variable(prefix: string): string {
    return `${prefix}${this.variables++}`;
  }

  /** The variable that holds the list of nodes that a ref means best: one, none, or several where it is ambiguous. */
  ref(ref: Ref): string {
    const known = this.refs.find((each) => each.ref.text === ref.text && each.ref.kinds.join() === ref.kinds.join());
    if (known) return known.variable;
    const variable = `ref${this.refs.length}`;
    this.refs.push({ ref, variable });
    return variable;
  }

  /**
   * The clauses that answer one map for each row, in the order of the rows. Cypher 5 wants every variable of an expression that counts within a subquery to
   * stand in the projection by itself.
   */
  answer(variables: readonly string[], map: string, order: string): string {
    const name = this.variable("m");
    return `WITH ${[...variables, ...this.refVariables, `${map} AS ${name}`].join(", ")} RETURN ${name} ORDER BY ${order}`;
  }

  private get refVariables(): string[] {
    return this.refs.map(({ variable }) => variable);
  }

  /** The texts of the refs, in the order in which the statement answers their candidates. */
  get refTexts(): string[] {
    return this.refs.map(({ ref }) => ref.text);
  }

  /** The statement that answers `data` and, for each ref, what it may mean. */
  build(data: string): Statement {
    const lookups = this.refs.map(({ ref, variable }) => {
      const key = this.bind(normalizeName(ref.text));
      const kinds = ref.kinds.map((kind) => `'${kind}'`).join(", ");
      return [
        `CALL {`,
        `  MATCH (a:Name {key: ${key}})-[:NAMES]->(m) WHERE a.kind IN [${kinds}]`,
        `  WITH m, min(a.rank) AS rank ORDER BY m.id`,
        `  WITH min(rank) AS best, collect({rank: rank, node: m}) AS found`,
        `  RETURN [each IN found WHERE each.rank = best | each.node] AS ${variable}`,
        `}`,
      ].join("\n");
    });
    const candidates = this.refs.map(({ variable }) => `[m IN ${variable} | {id: m.id, name: m.name}]`);
    const answer = `WITH ${[...this.refVariables, `${data} AS data`].join(", ")} RETURN data, [${candidates.join(", ")}] AS refs`;
    const cypher = [...lookups, answer].join("\n");
    return { cypher, parameters: this.parameters };
  }
}
