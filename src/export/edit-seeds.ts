import type { Model } from "../model/model.js";
import { inSeeds, writtenAs } from "../model/written.js";
import { relationKey } from "../model/relation-key.js";
import { collectGraph } from "../seed/collect-graph.js";
import type { SeedEdge, SeedGraph } from "../seed/seed-graph.js";
import { toBatch } from "../seed/to-batch.js";
import type { EdgeFact, NodeFact } from "../store/change/facts.js";
import { MemoryGraph } from "../store/change/memory-graph.js";
import type { SeedDocuments } from "./seed-documents.js";
import { SeedEditor, type Links, type Statement } from "./seed-editor.js";

/** A graph as nodes and edges. */
export interface Facts {
  readonly nodes: readonly NodeFact[];
  readonly edges: readonly EdgeFact[];
}

/**
 * Edits seed files until they say what a graph holds. Answers why what they cannot say cannot be said, by the ids of nodes and the keys of edges.
 * What else follows from the files (a device on which something is measured by a result) may be added by them.
 */
export function editSeeds(model: Model, documents: SeedDocuments, target: Facts): ReadonlyMap<string, string> {
  const editor = new SeedEditor(model, documents);
  const base = factsOf(model, documents);
  editNodes(model, editor, base, target);
  editRelations(model, documents, editor, target);
  dropReasons(model, documents, editor);
  return unsaidIn(model, documents, base, target);
}

const graphOf = (model: Model, documents: SeedDocuments): SeedGraph => collectGraph(documents.parsed(), model);

const factsOf = (model: Model, documents: SeedDocuments): Facts =>
  new MemoryGraph(model, toBatch(graphOf(model, documents), model)).facts();

function editNodes(model: Model, editor: SeedEditor, base: Facts, target: Facts): void {
  const [before, after] = [byId(base.nodes), byId(target.nodes)];
  const [linksBefore, links] = [linksOf(model, base.edges), linksOf(model, target.edges)];
  for (const { id } of base.nodes) if (!after.has(id)) editor.remove(id);
  for (const node of target.nodes) {
    const was = before.get(node.id);
    if (was && editor.isDefined(node.id)) editor.update(node, was, links.get(node.id) ?? {}, linksBefore.get(node.id) ?? {});
  }
  const introducers = new Map<string, string>();
  for (const { type, from, to } of [...target.edges].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (type === "INTRODUCES" && !introducers.has(to)) introducers.set(to, from);
  // What a paper introduces no more moves out of its file.
  const introduced = new Set(target.edges.filter(({ type }) => type === "INTRODUCES").map(relationKey));
  for (const { type, from, to } of base.edges)
    if (type === "INTRODUCES" && !introduced.has(relationKey({ type, from, to })) && editor.isDefinedBy(to, from)) editor.remove(to);
  const added = target.nodes.filter(({ id }) => !editor.isDefined(id));
  const rank = ({ kind }: NodeFact): number => ["PAPER", "RESULT"].indexOf(kind);
  for (const node of added.filter(({ kind }) => kind === "PAPER")) editor.define(node, null);
  for (const node of added.filter((each) => rank(each) < 0)) editor.define(node, introducers.get(node.id) ?? null);
  for (const node of added.filter(({ kind }) => kind === "RESULT")) {
    const own = links.get(node.id) ?? {};
    editor.defineResult(node, own, String(own["paper"]));
  }
}

/** Takes out what is said no more, then says what is not said yet. */
function editRelations(model: Model, documents: SeedDocuments, editor: SeedEditor, target: Facts): void {
  const wanted = new Map(relationsIn(model, target.edges).map((edge) => [relationKey(edge), edge]));
  const stated = graphOf(model, documents).edges.filter(({ type }) => model.edge(type).isRelation);
  for (const edge of stated) {
    if (edge.implied) continue;
    const after = wanted.get(relationKey(edge));
    const isSaid = edge.source === undefined ? after !== undefined : after?.sources.includes(edge.source);
    if (isSaid !== true) editor.unstate(statementOf(model, edge, edge.at));
  }
  const left = statementsByEdge(graphOf(model, documents).edges);
  for (const [key, edge] of wanted) stateEdge(model, editor, edge, left.get(key) ?? []);
}

/** Says of a relation what its statements do not say yet. */
function stateEdge(model: Model, editor: SeedEditor, edge: EdgeFact, statements: readonly SeedEdge[]): void {
  const at = (path: string): Statement => statementOf(model, edge, path);
  for (const source of edge.sources) {
    if (statements.some((each) => each.source === source)) continue;
    if (!edge.from.startsWith("paper:") || edge.from === source) editor.state(at(editor.pathOfPaper(source)), {});
  }
  const known = new Set(statements.flatMap(({ references = [] }) => references));
  const isSame = known.size === edge.references.length && edge.references.every((each) => known.has(each));
  const documented = statements.filter(({ references }) => references !== undefined);
  if (!isSame && !edge.from.startsWith("paper:")) {
    for (const each of documented) editor.unstate(at(each.at));
    if (edge.references.length > 0)
      editor.state(at(documented[0]?.at ?? editor.pathOfDocumented(edge.from)), { references: edge.references });
  }
  const note = [...new Set(statements.flatMap((each) => (!isSame && documented.includes(each) ? [] : (each.note ?? []))))].join(" ");
  if (note === (edge.note ?? "")) return;
  const own = statements.filter((each) => !each.implied && each.note !== undefined);
  for (const each of own) editor.state(at(each.at), { note: "" });
  if (edge.note === null || edge.type === "INTRODUCES") return;
  const [first] = edge.sources;
  const path = own[0]?.at ?? (first === undefined ? editor.pathOfDocumented(edge.from) : editor.pathOfPaper(first));
  editor.state(at(path), { note: edge.note });
}

/** Takes reasons out that papers with a relation or a result need no more. */
function dropReasons(model: Model, documents: SeedDocuments, editor: SeedEditor): void {
  const { edges, reasons } = graphOf(model, documents);
  const speaking = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { paper } of reasons) if (speaking.has(paper)) editor.dropReason(paper);
}

/** What differs between the files and the graph, and why. What follows from the files besides may be more. */
function unsaidIn(model: Model, documents: SeedDocuments, base: Facts, target: Facts): Map<string, string> {
  const reached = factsOf(model, documents);
  const unsaid = new Map<string, string>();
  for (const key of differences(model, target, reached)) unsaid.set(key, `the seeds cannot say ${key} as it is`);
  const [wanted, then] = [byKey(target.edges), byKey(reached.edges)];
  for (const edge of target.edges) if (unsaid.has(relationKey(edge))) unsaid.set(relationKey(edge), whyNot(edge));
  const kept = new Set(target.nodes.map(({ id }) => id));
  for (const { id } of base.nodes)
    if (!kept.has(id) && reached.nodes.some((node) => node.id === id)) unsaid.set(id, `${id} cannot be left out`);
  for (const edge of base.edges) {
    const key = relationKey(edge);
    const gone = edge.sources.filter((source) => wanted.get(key)?.sources.includes(source) !== true);
    const isBack = wanted.has(key) ? gone.some((source) => then.get(key)?.sources.includes(source)) : then.has(key);
    if (isBack) unsaid.set(key, `${key} follows from what a paper's file says besides, so the seeds cannot leave it out`);
  }
  return unsaid;
}

/**
 * What a graph says that another one does not, as far as seeds say it: ids of nodes and keys of edges. A relation may rest on more sources there, and
 * where something was read is no part of it.
 */
export function differences(model: Model, one: Facts, other: Facts): string[] {
  const [nodes, edges] = [byId(other.nodes), byKey(other.edges)];
  const text = ({ kind, properties }: NodeFact): string =>
    JSON.stringify(inSeeds(model.typeOfKind(kind)).map((property) => properties[writtenAs(property)]));
  const isIn = (edge: EdgeFact): boolean => {
    const there = edges.get(relationKey(edge));
    if (!there || !model.edge(edge.type).isRelation) return there !== undefined;
    return (
      edge.sources.every((source) => there.sources.includes(source)) &&
      [...edge.references].sort().join(" ") === [...there.references].sort().join(" ") &&
      edge.note === there.note
    );
  };
  return [
    ...one.nodes.filter((node) => text(node) !== text(nodes.get(node.id) ?? { ...node, properties: {} })).map(({ id }) => id),
    ...one.edges.filter((edge) => !isIn(edge)).map(relationKey),
  ];
}

function whyNot(edge: EdgeFact): string {
  const { type, from, sources, references } = edge;
  const key = relationKey(edge);
  if (from.startsWith("paper:") && (sources.some((each) => each !== from) || references.length > 0))
    return `${key} rests on something else than the paper itself`;
  if (type === "INTRODUCES") return `${key} has a note, for which there is no place`;
  return `the seeds cannot say ${key} as it is`;
}

const byId = (nodes: readonly NodeFact[]): Map<string, NodeFact> => new Map(nodes.map((node) => [node.id, node]));

const byKey = (edges: readonly EdgeFact[]): Map<string, EdgeFact> => new Map(edges.map((edge) => [relationKey(edge), edge]));

const relationsIn = (model: Model, edges: readonly EdgeFact[]): EdgeFact[] => edges.filter(({ type }) => model.edge(type).isRelation);

const statementOf = (model: Model, { type, from, to }: Pick<EdgeFact, "type" | "from" | "to">, path: string): Statement => ({
  path,
  from,
  field: model.edge(type).forward,
  to,
});

function statementsByEdge(edges: readonly SeedEdge[]): Map<string, SeedEdge[]> {
  const statements = new Map<string, SeedEdge[]>();
  for (const edge of edges) {
    const known = statements.get(relationKey(edge));
    if (known) known.push(edge);
    else statements.set(relationKey(edge), [edge]);
  }
  return statements;
}

/** The links of all results, under their fields. */
function linksOf(model: Model, edges: readonly EdgeFact[]): Map<string, Links> {
  const links = new Map<string, Record<string, string | string[]>>();
  for (const { type, from, to } of edges) {
    const { isRelation, forward, many } = model.edge(type);
    if (isRelation) continue;
    const own = links.get(from) ?? {};
    const known = own[forward];
    own[forward] = many ? [...(Array.isArray(known) ? known : []), to] : to;
    links.set(from, own);
  }
  return links;
}
