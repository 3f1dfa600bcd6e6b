import { createHash } from "node:crypto";
import { z } from "zod";
import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import { kindOfId } from "../model/names.js";
import { mustBeWritten, written, writtenAs } from "../model/written.js";
import { relationKey } from "../model/relation-key.js";
import type { EdgeFact, NodeFact } from "../store/change/facts.js";
import { MemoryGraph } from "../store/change/memory-graph.js";
import type { Carried, CarriedChange } from "../store/port/store-transfer.js";
import type { WriteBatch } from "../store/port/write-batch.js";

/** A graph that was read out of a file. */
export interface CarriedGraph {
  readonly graph: WriteBatch;
  readonly history: readonly CarriedChange[];
  /** Of the seeds that the curated part was made from. */
  readonly fingerprint: string;
}

/** The version of the format, with which the first line begins. */
const version = 1;

/** How a file begins that holds a graph. */
export const graphFileStart = '{"papergraph":';

/**
 * The lines of a file that holds a graph: one that says what it is, one for each node, edge and line of the history, and one at the end that counts
 * them and holds the SHA-256 of all lines before it.
 */
export async function* graphLines(parts: AsyncIterable<Carried> | Iterable<Carried>, fingerprint: string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const counts = { node: 0, edge: 0, change: 0 };
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line({ papergraph: version, seeds: fingerprint });
  for await (const part of parts) {
    counts[sortOf(part)] += 1;
    yield line(inOrder(part));
  }
  yield `${JSON.stringify({ end: counts, sha256: hash.digest("hex") })}\n`;
}

const sortOf = (part: Carried): "node" | "edge" | "change" => ("node" in part ? "node" : "edge" in part ? "edge" : "change");

/** A part with its fields in one order, so that the file is the same from whichever store. */
function inOrder(part: Carried): Carried {
  if ("node" in part) {
    const { id, kind, origin: by, properties } = part.node;
    return { node: { id, kind, origin: by, properties } };
  }
  if ("edge" in part) {
    const { type, from, to, sources, references, note, origin: by, confidence, evidence } = part.edge;
    return { edge: { type, from, to, sources, references, note, origin: by, confidence, evidence } };
  }
  const { revision, at, by, action, origin: of, summary, ids, problem, batch } = part.change;
  return { change: { revision, at, by, action, origin: of, summary, ids, problem, batch } };
}

/** Reads such lines and checks them. One that is wrong, missing or too much is BAD_USER_INPUT with its number: nothing of the file is taken then. */
export function readGraphLines(model: Model, lines: Iterable<string>): CarriedGraph {
  const hash = createHash("sha256");
  const reader = new Reader(model);
  let [number, fingerprint] = [0, ""];
  let isWhole = false;
  for (const text of lines) {
    number += 1;
    const refuse = (reason: string): PapergraphError =>
      new PapergraphError("BAD_USER_INPUT", `Line ${number}: ${reason}. Nothing was written.`);
    if (isWhole) throw refuse("something follows the last line");
    const value = parse(text, refuse);
    if (number === 1) fingerprint = startOf(value, refuse);
    else if (typeof value === "object" && value !== null && "end" in value) {
      reader.checkEnd(value, hash.digest("hex"), refuse);
      isWhole = true;
    } else reader.take(value, refuse);
    if (!isWhole) hash.update(`${text}\n`);
  }
  if (!isWhole) throw new PapergraphError("BAD_USER_INPUT", `Line ${number + 1}: the file ends too early. Nothing was written.`);
  return { ...reader.whole(), fingerprint };
}

type Refuse = (reason: string) => PapergraphError;

function parse(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("it is not JSON, or cut off");
  }
}

function startOf(value: unknown, refuse: Refuse): string {
  const start = z.object({ papergraph: z.number(), seeds: z.string() }).safeParse(value);
  if (!start.success) throw refuse("the file does not hold a graph that export has written");
  if (start.data.papergraph !== version) throw refuse(`the format ${start.data.papergraph} is another one than ${version}`);
  return start.data.seeds;
}

const texts = z.array(z.string());
const origin = z.enum(["CURATED", "CONTRIBUTED", "IMPORTED"]);
const nodeShape = z.looseObject({ id: z.string(), kind: z.string(), origin, properties: z.record(z.string(), z.unknown()) });
const evidenceShape = z.object({
  ...{ paper: z.string(), part: z.enum(["TITLE", "ABSTRACT"]), quote: z.string(), before: z.string(), after: z.string() },
  ...{ start: z.int(), end: z.int(), rule: z.string(), confidence: z.number().min(0).max(1) },
});
const edgeShape = z.looseObject({
  ...{ type: z.string(), from: z.string(), to: z.string(), origin },
  ...{ sources: texts, references: texts, note: z.string().nullable() },
  // A file from before there was evidence holds neither.
  ...{ confidence: z.number().min(0).max(1).default(1), evidence: z.array(evidenceShape).default([]) },
});
const changeShape = z.looseObject({
  ...{ revision: z.int().positive(), at: z.string(), by: z.string(), action: z.string(), origin: z.string(), summary: z.string() },
  ...{ ids: texts, problem: z.string().nullable(), batch: z.record(z.string(), z.unknown()).nullable() },
});
const endShape = z.object({ end: z.object({ node: z.int(), edge: z.int(), change: z.int() }), sha256: z.string() });

/** Takes one line after the other, as long as each fits those before it. */
class Reader {
  private readonly nodes = new Map<string, NodeFact>();
  private readonly edges = new Map<string, EdgeFact>();
  private readonly history: CarriedChange[] = [];

  constructor(private readonly model: Model) {}

  take(value: unknown, refuse: Refuse): void {
    const { node, edge, change } = Object(value) as { node?: unknown; edge?: unknown; change?: unknown };
    if (node !== undefined) this.takeNode(fitting(nodeShape, node, refuse), refuse);
    else if (edge !== undefined) this.takeEdge(fitting(edgeShape, edge, refuse), refuse);
    else if (change !== undefined) this.takeChange(fitting(changeShape, change, refuse) as unknown as CarriedChange, refuse);
    else throw refuse("it is neither a node nor an edge nor a change");
  }

  checkEnd(value: object, sum: string, refuse: Refuse): void {
    const { end, sha256 } = fitting(endShape, value, refuse);
    const isSame = end.node === this.nodes.size && end.edge === this.edges.size && end.change === this.history.length;
    if (!isSame) throw refuse("lines are missing before it");
    if (sha256 !== sum) throw refuse("the lines before it are not those that were written");
  }

  whole(): Omit<CarriedGraph, "fingerprint"> {
    const graph = new MemoryGraph(this.model, { nodes: [], edges: [] });
    graph.apply({
      nodes: [...this.nodes.values()].map((after) => ({ before: null, after })),
      edges: [...this.edges.values()].map((after) => ({ before: null, after })),
    });
    return { graph: graph.toBatch(), history: this.history };
  }

  private takeNode(node: NodeFact, refuse: Refuse): void {
    const { id, kind, properties } = node;
    if (!this.model.kinds.includes(kind) || kindOfId(id) !== kind) throw refuse(`${id} is no id of a ${kind}`);
    if (this.nodes.has(id)) throw refuse(`${id} stands there already`);
    const known = written(this.model.typeOfKind(kind));
    const other = Object.keys(properties).find((name) => !known.some((property) => writtenAs(property) === name));
    if (other !== undefined) throw refuse(`${id} has a property ${other} that this version does not know`);
    const lacking = known.find(
      (property) => mustBeWritten(property) && properties[writtenAs(property)] === undefined && !property.fallback,
    );
    if (lacking) throw refuse(`${id} has no ${lacking.name}`);
    this.nodes.set(id, node);
  }

  private takeEdge(edge: EdgeFact, refuse: Refuse): void {
    const key = relationKey(edge);
    const type = this.model.edges.get(edge.type);
    if (!type?.ends.some(({ from, to }) => from.includes(kindOfId(edge.from)) && to.includes(kindOfId(edge.to))))
      throw refuse(`${key} does not join what it may`);
    const missing = [edge.from, edge.to, ...edge.sources].find((id) => !this.nodes.has(id));
    if (missing !== undefined) throw refuse(`${key} names ${missing}, which is no node before it`);
    if (this.edges.has(key)) throw refuse(`${key} stands there already`);
    this.edges.set(key, edge);
  }

  private takeChange(change: CarriedChange, refuse: Refuse): void {
    if (change.revision <= (this.history.at(-1)?.revision ?? 0))
      throw refuse(`revision ${change.revision} does not follow the one before it`);
    this.history.push(change);
  }
}

function fitting<T>(shape: z.ZodType<T>, value: unknown, refuse: Refuse): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "it is wrong"}`);
}
