import type { Model, Type } from "../model/model.js";
import { kindOfId, slugOf } from "../model/names.js";
import { inSeeds, writtenAs } from "../model/written.js";
import { isRegistry, type EntryContent, type NodeContent, type PaperContent, type ParsedSeed } from "./parse-seeds.js";
import type { StatedNode } from "../rules/stated-graph.js";
import type { SeedEdge, SeedGraph, SeedReason } from "./seed-graph.js";

/**
 * Turns parsed seed files into nodes and edges, adding what follows from what is written (`seeds/README.md` lists the three cases):
 * a result's context holds for its subject, the evaluation of a paper's contributions is the paper's, and what else its file names it mentions.
 */
export function collectGraph(seeds: readonly ParsedSeed[], model: Model): SeedGraph {
  const nodes: StatedNode[] = [];
  const edges: SeedEdge[] = [];
  const reasons: SeedReason[] = [];
  for (const { path, content } of seeds) {
    if (isRegistry(content)) {
      nodes.push(...(content.nodes ?? []).map((node) => nodeOf(node, model, path)));
      edges.push(...[...(content.nodes ?? []), ...(content.statements ?? [])].flatMap((node) => relationsOf(node, model, path)));
      continue;
    }
    const own = paperGraph(content, model, path);
    nodes.push(...own.nodes);
    edges.push(...own.edges);
    if (content.reason !== undefined) reasons.push({ paper: content.id, reason: content.reason });
  }
  return { files: seeds.map((seed) => seed.path), nodes, edges, reasons };
}

function paperGraph(paper: PaperContent, model: Model, file: string): { nodes: StatedNode[]; edges: SeedEdge[] } {
  const defined = (paper.introduces ?? []).filter((entry): entry is NodeContent => typeof entry !== "string");
  const introduced = (paper.introduces ?? []).map((entry) => (typeof entry === "string" ? entry : entry.id));
  const results = (paper.results ?? []).map((result) => ({ ...result, id: `result:${slugOf(paper.id)}/${result.key}`, paper: paper.id }));

  const edges: SeedEdge[] = [
    ...introduced.map((id) => ({ type: "INTRODUCES", from: paper.id, to: id, source: paper.id, at: file, implied: false })),
    ...[paper, ...defined, ...(paper.statements ?? [])].flatMap((node) => relationsOf(node, model, file, paper.id)),
    ...results.flatMap((result) => linksOf(result, model, file)),
  ];
  const add = (type: string, from: string, to: string): void => {
    const stated = edges.some((edge) => edge.type === type && edge.from === from && edge.to === to);
    if (!stated && mayJoin(model, type, from, to)) edges.push({ type, from, to, source: paper.id, at: file, implied: true });
  };

  const implying = outwardEnds(model.type("Result")).flatMap(({ field, edge }) =>
    edge.implies ? [{ field, relation: edge.implies }] : [],
  );
  for (const result of results) {
    const content: NodeContent = result;
    for (const { field, relation } of implying) for (const end of idList(content[field])) add(relation, String(content["subject"]), end);
  }
  const own = new Set(introduced);
  const implied = new Set(implying.map(({ relation }) => relation));
  for (const { type, from, to } of [...edges]) if (implied.has(type) && own.has(from)) add(type, paper.id, to);
  const joined = new Set([...introduced, paper.id]);
  for (const edge of edges) {
    if (!model.edge(edge.type).isRelation) continue;
    if (edge.from === paper.id || own.has(edge.from)) joined.add(edge.to);
    if (own.has(edge.to)) joined.add(edge.from);
  }
  const named = [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))];
  for (const id of named) if (!joined.has(id)) add("MENTIONS", paper.id, id);

  return { nodes: [nodeOf(paper, model, file), ...[...defined, ...results].map((node) => nodeOf(node, model, file))], edges };
}

function nodeOf(content: NodeContent, model: Model, file: string): StatedNode {
  const kind = kindOfId(content.id);
  const type = model.typeOfKind(kind);
  const values: Record<string, unknown> = {};
  for (const property of inSeeds(type)) {
    const value = content[property.name];
    if (value !== undefined) values[writtenAs(property)] = value;
  }
  return { id: content.id, kind, properties: values, at: file };
}

function relationsOf(content: NodeContent, model: Model, file: string, source?: string): SeedEdge[] {
  return outwardEnds(model.typeOfKind(kindOfId(content.id)))
    .filter((end) => end.edge.isRelation && end.edge.name !== "INTRODUCES")
    .flatMap((end) =>
      ((content[end.field] ?? []) as readonly EntryContent[]).map((entry) => {
        const said = typeof entry === "string" ? { to: entry } : entry;
        return { type: end.edge.name, from: content.id, ...said, ...(source && { source }), at: file, implied: false };
      }),
    );
}

function linksOf(result: NodeContent, model: Model, file: string): SeedEdge[] {
  return outwardEnds(model.type("Result")).flatMap((end) =>
    idList(result[end.field]).map((to) => ({ type: end.edge.name, from: result.id, to, at: file, implied: false })),
  );
}

const outwardEnds = (type: Type): Type["ends"] extends ReadonlyMap<string, infer E> ? E[] : never =>
  [...type.ends.values()].filter((end) => end.direction === "out");

const idList = (value: unknown): string[] => (typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : []);

function mayJoin(model: Model, type: string, from: string, to: string): boolean {
  return from !== to && model.edge(type).ends.some((end) => end.from.includes(kindOfId(from)) && end.to.includes(kindOfId(to)));
}
