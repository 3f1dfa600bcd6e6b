import { isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from "yaml";
import type { ParsedSeed } from "../seed/parse-seeds.js";
import type { SeedFile } from "../seed/read-seed-files.js";
import { keepLines } from "./keep-lines.js";

/** The lists of a file that hold nodes, or statements about them. */
export const nodeLists = ["introduces", "nodes", "results", "statements"] as const;
export type NodeList = (typeof nodeLists)[number];

/** An entry of a file: a map with an id, or a result with its key. */
export interface Placed {
  readonly path: string;
  /** The list that it stands in; null for the paper of the file. */
  readonly list: NodeList | null;
  readonly map: YAMLMap;
}

/** How files are printed: as narrow as they are written by hand. */
const style = { lineWidth: 140, minContentWidth: 0, flowCollectionPadding: false } as const;

/** The first line of a file, by which editors know its schema. */
const schemaLine = " yaml-language-server: $schema=../../schema/seed.schema.json";

/** A file that is edited. */
interface Edited {
  readonly document: Document;
  /** As it was written, and as it was printed then; null and empty where it is new. */
  readonly written: string | null;
  readonly printed: string;
}

/** Seed files that can be edited in place: comments and order stay. Only what is edited becomes a document. */
export class SeedDocuments {
  private readonly seeds: Map<string, { readonly text: string; readonly content: ParsedSeed["content"] }>;
  private readonly edited = new Map<string, Edited>();
  private readonly removed = new Set<string>();

  constructor(files: readonly SeedFile[], parsed: readonly ParsedSeed[]) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    this.seeds = new Map(parsed.map(({ path, content }) => [path, { text: texts.get(path) ?? "", content }]));
  }

  /** What the files hold by now, in the order of their paths. */
  parsed(): ParsedSeed[] {
    const paths = [...new Set([...this.seeds.keys(), ...this.edited.keys()])].filter((path) => !this.removed.has(path)).sort();
    return paths.flatMap((path) => {
      const edited = this.edited.get(path);
      if (edited && isEmpty(edited)) return [];
      const content = edited ? (edited.document.toJS() as ParsedSeed["content"]) : this.seeds.get(path)?.content;
      return content ? [{ path, content }] : [];
    });
  }

  /** The map at the root of a file, which is made where there is none. */
  root(path: string): YAMLMap {
    const { document } = this.open(path);
    if (isMap(document.contents)) return document.contents;
    const root = new YAMLMap(document.schema);
    root.commentBefore = schemaLine;
    document.contents = root;
    return root;
  }

  remove(path: string): void {
    this.edited.delete(path);
    this.removed.add(path);
  }

  /** The entries of a file, its paper among them. */
  entries(path: string): Placed[] {
    const root = this.root(path);
    const own: Placed[] = root.has("id") ? [{ path, list: null, map: root }] : [];
    return [
      ...own,
      ...nodeLists.flatMap((list) => itemsOf(root, list).flatMap((item) => (isMap(item) ? [{ path, list, map: item }] : []))),
    ];
  }

  /** The files with their new texts; null where a file goes. What is not changed is left out. */
  changes(): Map<string, string | null> {
    const changes = new Map<string, string | null>([...this.removed].map((path) => [path, null]));
    for (const [path, edited] of this.edited) {
      const { document, written, printed } = edited;
      const changed = document.toString(style);
      if (isEmpty(edited)) {
        if (written !== null) changes.set(path, null);
      } else if (changed !== printed) changes.set(path, written === null ? changed : kept(written, printed, changed));
    }
    return changes;
  }

  private open(path: string): Edited {
    const known = this.edited.get(path);
    if (known) return known;
    const written = this.removed.has(path) ? null : (this.seeds.get(path)?.text ?? null);
    const document = parseDocument(written ?? "");
    const edited = { document, written, printed: written === null ? "" : document.toString(style) };
    this.removed.delete(path);
    this.edited.set(path, edited);
    return edited;
  }
}

/** A file of which nothing is left. */
const isEmpty = ({ document }: Edited): boolean => !isMap(document.contents) || document.contents.items.length === 0;

/** The changed text as near to the written one as it can be: it has to hold the same. */
function kept(written: string, printed: string, changed: string): string {
  const text = keepLines(written, printed, changed);
  const document = parseDocument(text);
  const isSame = document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(parseDocument(changed).toJS());
  return isSame ? text : changed;
}

/** The items of a list of a map; none where it has no such list. */
export function itemsOf(map: YAMLMap, list: string): unknown[] {
  const items = map.get(list);
  return isSeq(items) ? items.items : [];
}

/** A text of a map. */
export function textOf(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key);
  return typeof value === "string" ? value : undefined;
}

/** The text that an item of a list is. */
export const asText = (item: unknown): string | undefined => {
  const value = isScalar(item) ? item.value : item;
  return typeof value === "string" ? value : undefined;
};

/** The list of a map under a key, which is made where there is none; `place` puts the pair where it belongs. */
export function listOf(map: YAMLMap, key: string, place: (map: YAMLMap, key: string, value: YAMLSeq) => void): YAMLSeq {
  const known = map.get(key);
  if (isSeq(known)) return known;
  const list = new YAMLSeq(map.schema);
  place(map, key, list);
  return list;
}

/** Takes an item out of a list, and the list with its last one. */
export function takeOut(map: YAMLMap, list: string, item: unknown): void {
  const items = itemsOf(map, list);
  const index = items.indexOf(item);
  if (index >= 0) items.splice(index, 1);
  if (items.length === 0) map.delete(list);
}
