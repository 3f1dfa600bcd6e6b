import type { Kind, Property } from "../../model/model.js";
import type { Branch, NodeSelection } from "../../plan/selection.js";
import { partKey } from "../port/answer-keys.js";
import type { NodeAnswer } from "../port/answer.js";
import type { Builder } from "./builder.js";
import type { Texts } from "./dialect.js";

/** How a store reads the parts of a node. */
export interface NodeTexts<B extends Builder> {
  kind(selection: NodeSelection, node: string): string;
  property(property: Property, node: string): string;
  branch(builder: B, branch: Branch, node: string): string;
  /** The text of the first case that has the node's kind; none where no case has it. */
  choice(builder: B, cases: readonly { readonly kinds: readonly Kind[]; readonly text: string }[], node: string): string;
}

/** The object of one node: its kind, the properties asked for, and each branch under its response key. */
export function compileNode<B extends Builder>(texts: NodeTexts<B>, builder: B, selection: NodeSelection, node: string): string {
  const fields: Texts<NodeAnswer> = { kind: texts.kind(selection, node) };
  for (const property of selection.properties) if (property.name !== "kind") fields[property.name] = texts.property(property, node);
  const byKey = new Map<string, Branch[]>();
  for (const branch of selection.branches) byKey.set(branch.key, [...(byKey.get(branch.key) ?? []), branch]);
  for (const [key, branches] of byKey) fields[partKey(key)] = compileBranches(texts, builder, selection, branches, node);
  return builder.dialect.object(fields);
}

/** One response key may mean another branch for each kind; a kind that has none answers nothing, and the executor never asks for it. */
function compileBranches<B extends Builder>(
  texts: NodeTexts<B>,
  builder: B,
  { kinds }: NodeSelection,
  branches: readonly Branch[],
  node: string,
): string {
  const [only] = branches;
  if (only && branches.length === 1 && only.kinds.length === kinds.length) return texts.branch(builder, only, node);
  const cases = branches.map((branch) => ({ kinds: branch.kinds, text: texts.branch(builder, branch, node) }));
  return texts.choice(builder, cases, node);
}
