import type { EvidencePapers, NodeSelection, View } from "../../plan/selection.js";
import { partKey } from "../port/answer-keys.js";
import type { EdgeAnswer, EvidenceAnswer, KeyedNodes } from "../port/answer.js";
import type { Builder } from "./builder.js";
import type { Texts } from "./dialect.js";

/** How a store reads what led to the node of a row. */
export interface EdgeTexts {
  property(name: string): string;
  sources(selection: NodeSelection): string;
  via(selection: NodeSelection): string;
  evidence(papers: EvidencePapers): string;
}

/** What a view shows of a row. A row that no edge led to shows its node alone. */
export function compileView(builder: Builder, view: View, node: string, edge?: EdgeTexts): string {
  if (view.is === "nodes") return builder.node(view.node, node);
  const fields: Record<string, string> & Texts<EdgeAnswer> = {};
  if (edge) for (const name of view.properties) fields[name] = edge.property(name);
  for (const part of view.parts) {
    if (part.is === "node") fields[partKey(part.key)] = builder.node(part.node, node);
    else if (edge) fields[partKey(part.key)] = part.is === "evidence" ? edge.evidence(part.papers) : edge[part.is](part.node);
  }
  return builder.dialect.object(fields);
}

/** Where something was read: the facts as they are stored, and for each response key the list of the papers that they may name. */
export function compileEvidence(
  builder: Builder,
  facts: string,
  papers: EvidencePapers,
  list: (selection: NodeSelection) => string,
): string {
  const fields: Record<string, string> & Texts<EvidenceAnswer> = { facts };
  for (const { key, node } of papers) fields[partKey(key)] = list(node);
  return builder.dialect.object(fields);
}

/** Nodes under their response keys, each with its text. */
export function keyedNodes(
  nodes: readonly { readonly key: string; readonly node: NodeSelection }[],
  text: (selection: NodeSelection) => string,
): Texts<KeyedNodes> {
  const fields: Texts<KeyedNodes> = {};
  for (const { key, node } of nodes) fields[partKey(key)] = text(node);
  return fields;
}
