import { combine, combineParameters, separate } from "./compile/combine.js";
import type { ReadStatement, Rows, Statement } from "./connect/statement.js";
import { isLate } from "./connect/translate-error.js";

/** How many combinations are known at a time; the least recently used are forgotten first. */
const maxKnown = 100;

/** Characters that the parts of a combination may have together: a server takes seconds to plan more. */
const maxText = 16_000;

/** A combination. What the server could not plan, or answered too late, is `refused`. */
interface Known {
  readonly cypher: string;
  state: "seen" | "planning" | "planned" | "refused";
}

/**
 * What a request asks at the same time, as one statement: to run one costs a server as much as to find a few nodes. It takes as long to plan as all
 * of its parts, and is another for every other combination of these. So one that comes again is planned aside, one at a time, and nobody waits for
 * it: until then its parts run by themselves.
 */
export class Combinations {
  /** By the texts of the parts. */
  private readonly known = new Map<string, Known>();
  private isPlanning = false;

  /** @param plan Lets the server run a statement to plan it, however long that takes. */
  constructor(private readonly plan: (statement: Statement) => Promise<unknown>) {}

  /** Whether the server has a plan for statements as one. */
  areOne(statements: readonly ReadStatement[]): boolean {
    return this.known.get(keyOf(statements))?.state === "planned";
  }

  /** Runs statements: as one where the server has a plan for it. */
  async run(statements: readonly ReadStatement[], run: (statement: Statement) => Promise<Rows>): Promise<Rows[]> {
    const combination = this.find(statements);
    if (combination?.state !== "planned") return Promise.all(statements.map(run));
    try {
      return separate(await run({ cypher: combination.cypher, parameters: combineParameters(statements) }), statements.length);
    } catch (error) {
      if (isLate(error)) combination.state = "refused";
      throw error;
    }
  }

  /** The server may have lost its plans. */
  forget(): void {
    this.known.clear();
  }

  private find(statements: readonly ReadStatement[]): Known | undefined {
    if (statements.length < 2 || lengthOf(statements) > maxText) return undefined;
    const key = keyOf(statements);
    const known = this.known.get(key);
    if (known?.state === "seen" && !this.isPlanning) void this.planAside(known, statements);
    this.known.delete(key);
    this.known.set(key, known ?? { cypher: combine(statements), state: "seen" });
    for (const oldest of this.known.keys()) {
      if (this.known.size <= maxKnown) break;
      this.known.delete(oldest);
    }
    return known;
  }

  private async planAside(combination: Known, statements: readonly ReadStatement[]): Promise<void> {
    this.isPlanning = true;
    combination.state = "planning";
    try {
      await this.plan({ cypher: combination.cypher, parameters: combineParameters(statements) });
      combination.state = "planned";
    } catch {
      // Whoever asks notices what is wrong with the server.
      combination.state = "refused";
    } finally {
      this.isPlanning = false;
    }
  }
}

const keyOf = (statements: readonly Statement[]): string => statements.map(({ cypher }) => cypher).join("\n");

const lengthOf = (statements: readonly Statement[]): number => statements.reduce((sum, { cypher }) => sum + cypher.length, 0);
