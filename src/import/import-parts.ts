import { PapergraphError } from "../errors.js";
import type { Batch, NodeEntry, RelationEntry, ResultEntry } from "../store/port/write.js";
import { slicesOf } from "../slices-of.js";
import type { Described } from "./kept-abstracts.js";
import type { Names } from "./read-statements.js";
import type { Statement } from "./statements-of.js";

/** A paper that was read, with what it says. */
export interface ImportedPaper extends Described {
  readonly statements: readonly Statement[];
}

/** What is written, each with what it is refused by: a paper, or the key of a node or a statement. */
export interface Parts {
  /** Of the papers those that are written. */
  readonly papers: readonly ImportedPaper[];
  readonly things: readonly (readonly [key: string, NodeEntry])[];
  /** All papers, with what they say. */
  readonly spoken: readonly ImportedPaper[];
}

/** The parts of what papers say, those aside that the graph has refused. */
export function partsOf(papers: readonly ImportedPaper[], names: Names | undefined, unsaid: ReadonlySet<string>): Parts {
  return {
    papers: papers.filter(({ entry }) => entry !== null),
    things: [...(names?.nodes ?? [])].filter(([id]) => !unsaid.has(id)),
    spoken: papers,
  };
}

/** How many nodes, and how many statements, are written at once: the store holds all that it looks at for them. */
const atOnce = { nodes: 2_000, statements: 4_000 };

/** The same as portions of a batch, in which each entry tells its place. What a paper says stands in one of them, behind all nodes. */
export class ImportBatch implements Iterable<Batch> {
  #statements = 0;

  constructor(private readonly parts: Parts) {}

  /** How many statements the portions held that were looked through last. */
  get statements(): number {
    return this.#statements;
  }

  *[Symbol.iterator](): Generator<Batch> {
    const { papers, things, spoken } = this.parts;
    this.#statements = 0;
    for (const nodes of slicesOf(nodesOf(papers, things), atOnce.nodes)) yield { nodes };
    const next = { results: 0, relations: 0 };
    let portion: { readonly results: ResultEntry[]; readonly relations: RelationEntry[] } = { results: [], relations: [] };
    for (const { statements } of spoken) {
      for (const each of statements)
        if ("result" in each) portion.results.push({ ...each.result, at: `results[${next.results++}]` });
        else portion.relations.push({ ...each.relation, at: `relations[${next.relations++}]` });
      this.#statements = next.results + next.relations;
      if (portion.results.length + portion.relations.length < atOnce.statements) continue;
      yield portion;
      portion = { results: [], relations: [] };
    }
    yield portion;
  }
}

function* nodesOf(papers: Parts["papers"], things: Parts["things"]): Generator<NodeEntry> {
  for (const [index, { entry }] of papers.entries()) if (entry) yield { ...entry, at: `papers[${index}]` };
  for (const [index, [, entry]] of things.entries()) yield { ...entry, at: `things[${index}]` };
}

/** Which papers a rule of the graph refuses, and why, and the keys of the nodes and statements that it refuses. */
export function reasonsOf(
  error: unknown,
  parts: Parts,
): { readonly papers: ReadonlyMap<ImportedPaper, string>; readonly keys: ReadonlySet<string> } {
  const papers = new Map<ImportedPaper, string>();
  const refused = { things: new Set<number>(), results: new Set<number>(), relations: new Set<number>() };
  const { path, problems = [] } = (error instanceof PapergraphError ? error.details : {}) as {
    readonly path?: string;
    readonly problems?: readonly { path: string; message: string }[];
  };
  const message = error instanceof Error ? error.message : "";
  for (const each of [{ path: path ?? "", message }, ...problems]) {
    const { list, index } = /^(?<list>papers|things|results|relations)\[(?<index>\d+)\]/.exec(each.path)?.groups ?? {};
    const at = Number(index);
    const paper = list === "papers" ? parts.papers[at] : undefined;
    if (paper && !papers.has(paper)) papers.set(paper, each.message);
    if (list === "things" || list === "results" || list === "relations") refused[list].add(at);
  }
  const { things, results, relations } = refused;
  const keys = [...things].flatMap((place) => parts.things[place]?.[0] ?? []);
  return { papers, keys: new Set([...keys, ...keysAt(parts.spoken, "result", results), ...keysAt(parts.spoken, "relation", relations)]) };
}

/** The keys of the statements of one sort at some places. */
function keysAt(papers: readonly ImportedPaper[], sort: "result" | "relation", places: ReadonlySet<number>): string[] {
  if (places.size === 0) return [];
  let place = 0;
  return papers.flatMap(({ statements }) => statements.flatMap((each) => (sort in each && places.has(place++) ? [each.key] : [])));
}
