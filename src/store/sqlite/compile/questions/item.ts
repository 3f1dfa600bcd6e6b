import type { Question } from "../../../port/answer.js";
import type { SqlBuilder } from "../builder.js";

/** The object of the node that a ref means. */
export function compileItem(builder: SqlBuilder, selection: Question<"item">): string {
  const node = builder.name("n");
  const object = builder.node(selection.node, node);
  return `(SELECT ${object} FROM node ${node} WHERE ${node}.pk = (SELECT pk FROM ${builder.ref(selection.ref)}))`;
}
