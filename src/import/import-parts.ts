import { PapergraphError } from "../errors.js";
import type { AskedBatch, NodeEntry, RelationEntry, ResultEntry } from "../store/port/write.js";
import type { Described } from "./kept-abstracts.js";
import type { Names } from "./read-statements.js";
import type { Statement } from "./statements-of.js";

/** A paper that was read, with what it says. */
export interface ImportedPaper extends Described {
  readonly statements: readonly Statement[];
}

/** What is written, each with what it is refused by: a paper, or the key of a node or a statement. */
export interface Parts {
  readonly papers: readonly ImportedPaper[];
  readonly things: readonly (readonly [key: string, NodeEntry])[];
  readonly results: Iterable<readonly [key: string, ResultEntry]>;
  readonly relations: Iterable<readonly [key: string, RelationEntry]>;
}

/** The parts of what papers say, those aside that the graph has refused. */
export function partsOf(papers: readonly ImportedPaper[], names: Names | undefined, unsaid: ReadonlySet<string>): Parts {
  return {
    papers: papers.filter(({ entry }) => entry !== null),
    things: [...(names?.nodes ?? [])].filter(([id]) => !unsaid.has(id)),
    results: again(papers, ({ statements }) => statements.flatMap((each) => ("result" in each ? [[each.key, each.result] as const] : []))),
    relations: again(papers, ({ statements }) =>
      statements.flatMap((each) => ("relation" in each ? [[each.key, each.relation] as const] : [])),
    ),
  };
}

/** What is made anew of each of a list whenever somebody looks through it. */
const again = <T, Made>(list: Iterable<T>, make: (each: T, index: number) => readonly Made[]): Iterable<Made> => ({
  *[Symbol.iterator]() {
    let index = 0;
    for (const each of list) yield* make(each, index++);
  },
});

/** The same as a batch, in which each entry tells its place. */
export function batchOf({ papers, things, results, relations }: Parts): AskedBatch {
  const nodes = papers.flatMap(({ entry }) => entry ?? []);
  return {
    nodes: [
      ...nodes.map((entry, index) => ({ ...entry, at: `papers[${index}]` })),
      ...things.map(([, entry], index) => ({ ...entry, at: `things[${index}]` })),
    ],
    results: again(results, ([, entry], index) => [{ ...entry, at: `results[${index}]` }]),
    relations: again(relations, ([, entry], index) => [{ ...entry, at: `relations[${index}]` }]),
  };
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
  const keys = (["things", "results", "relations"] as const).flatMap((list) => keysAt(parts[list], refused[list]));
  return { papers, keys: new Set(keys) };
}

function keysAt(list: Iterable<readonly [key: string, entry: unknown]>, places: ReadonlySet<number>): string[] {
  if (places.size === 0) return [];
  const keys: string[] = [];
  let place = 0;
  for (const [key] of list) if (places.has(place++)) keys.push(key);
  return keys;
}
