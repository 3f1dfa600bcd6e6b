import { relationIn, relationKey } from "../model/relation-key.js";
import { slugOf } from "../model/names.js";
import type { KnownPaper } from "./known-papers.js";

/** What was read out of papers before and rejected: it does not come again. */
export class Rejections {
  private readonly statements: ReadonlyMap<string, ReadonlySet<string>>;

  /** `renamed` holds what goes by another id by now: a rejection speaks of it under the former one. */
  constructor(papers: readonly KnownPaper[], renamed: ReadonlyMap<string, string> = new Map()) {
    this.statements = new Map(
      papers.flatMap(({ id, rejected }) =>
        rejected.length === 0 ? [] : [[id, new Set(rejected.flatMap((each) => [each, ...formsOf(each, renamed)]))]],
      ),
    );
  }

  /** Whether a statement of a paper was rejected, by its key. */
  has(paper: string, statement: string): boolean {
    return this.statements.get(paper)?.has(statement) === true;
  }

  /** The ids of what a paper was rejected to introduce. */
  introductions(paper: string): string[] {
    return [...(this.statements.get(paper) ?? [])].flatMap((statement) => {
      const relation = relationIn(statement);
      return relation?.type === "INTRODUCES" ? [relation.to] : [];
    });
  }
}

/** What a statement reads like by now. The key of a result is made of the slug of its subject. */
function formsOf(statement: string, renamed: ReadonlyMap<string, string>): string[] {
  const relation = relationIn(statement);
  const now = (id: string): string => renamed.get(id) ?? id;
  if (relation) return [relationKey({ type: relation.type, from: now(relation.from), to: now(relation.to) })];
  return [...renamed].map(([former, id]) => statement.replace(`-${slugOf(former)}-`, `-${slugOf(id)}-`));
}
