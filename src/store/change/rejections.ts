import { relationIn, relationKey } from "../../model/relation-key.js";
import { slugOf } from "../../model/names.js";
import type { Draft } from "./draft.js";
import type { NodeFact } from "./facts.js";
import { withValues } from "./write-nodes.js";

/** What was rejected of a paper, by the keys of the statements. */
export const rejectedOf = (paper: NodeFact | null): readonly string[] => (paper?.properties["rejected"] ?? []) as readonly string[];

/** People state what was rejected: papers say so again. */
export function takeBackRejection(draft: Draft, papers: readonly string[], statement: string, at: string): void {
  for (const paper of papers) {
    const node = draft.node(paper);
    const rejected = rejectedOf(node);
    const left = rejected.filter((each) => each !== statement);
    if (node && left.length < rejected.length) putRejected(draft, node, left, at);
  }
}

/** Notes what is rejected of a paper. */
export function putRejected(draft: Draft, paper: NodeFact, rejected: readonly string[], at: string): void {
  const { rejected: _before, ...properties } = paper.properties;
  draft.putNode(withValues(paper, rejected.length === 0 ? properties : { ...properties, rejected: [...rejected].sort() }), at);
}

/** What was rejected of two papers that are one, once each goes by the id of the kept one. */
export function movedRejections(rejected: readonly string[], kept: string, dropped: string): string[] {
  const renamed = (id: string): string => (id === dropped ? kept : id);
  const moved = rejected.map((statement) => {
    const relation = relationIn(statement);
    if (relation) return relationKey({ type: relation.type, from: renamed(relation.from), to: renamed(relation.to) });
    const [, key = ""] = statement.split("/");
    return statement.startsWith(`result:${slugOf(dropped)}/`) ? `result:${slugOf(kept)}/${key}` : statement;
  });
  return [...new Set(moved)].sort();
}
