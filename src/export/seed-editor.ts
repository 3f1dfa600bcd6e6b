import { isMap, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { End, Model, Type } from "../model/model.js";
import { kindOfId, slugOf } from "../model/names.js";
import { inSeeds, writtenAs } from "../model/written.js";
import { isRegistry, type ParsedSeed } from "../seed/parse-seeds.js";
import type { NodeFact } from "../store/change/facts.js";
import { asText, itemsOf, listOf, takeOut, textOf, type NodeList, type Placed, type SeedDocuments } from "./seed-documents.js";

/** A statement of a relation in a file: the node that it starts at, the field, and the id at its other end. */
export interface Statement {
  readonly path: string;
  readonly from: string;
  readonly field: string;
  readonly to: string;
}

/** What a statement says besides. */
interface Said {
  readonly note?: string;
  readonly references?: readonly string[];
}

/** Where what documentation says of nodes of other files is stated. */
const documentation = "registry/documentation.yaml";

/** Writes nodes and statements into seed files, each where a person would look for it. */
export class SeedEditor {
  private readonly definitions = new Map<string, { readonly path: string; readonly list: NodeList | null }>();

  constructor(
    private readonly model: Model,
    private readonly documents: SeedDocuments,
  ) {
    for (const seed of documents.parsed()) this.index(seed);
  }

  /** Whether a file defines the node. */
  isDefined(id: string): boolean {
    return this.definitions.has(id);
  }

  /** Whether it is defined in the file of a paper, which introduces it. */
  isDefinedBy(id: string, paper: string): boolean {
    const place = this.definitions.get(id);
    return place?.list === "introduces" && place.path === this.pathOfPaper(paper);
  }

  /** Takes the definition of a node or a result out, of a paper the whole file. */
  remove(id: string): void {
    const place = this.definitions.get(id);
    if (!place) return;
    this.definitions.delete(id);
    if (place.list === null) {
      this.documents.remove(place.path);
      for (const [other, { path }] of this.definitions) if (path === place.path) this.definitions.delete(other);
      return;
    }
    const entry = this.entry(id, place.path, [place.list]);
    if (entry) takeOut(this.documents.root(place.path), place.list, entry.map);
  }

  /** Writes what differs of a node that a file defines; its links as well, of a result. */
  update(node: NodeFact, before: NodeFact, links: Links, linksBefore: Links): void {
    const place = this.definitions.get(node.id);
    const entry = place && this.entry(node.id, place.path, [place.list]);
    if (!entry) return;
    const type = this.model.typeOfKind(node.kind);
    for (const property of inSeeds(type)) {
      const [was, is] = [before.properties[writtenAs(property)], node.properties[writtenAs(property)]];
      if (JSON.stringify(was) !== JSON.stringify(is)) this.put(entry.map, type, property.name, is);
    }
    for (const { field } of outward(type)) {
      const [was, is] = [linksBefore[field], links[field]];
      if (JSON.stringify(was) !== JSON.stringify(is)) this.put(entry.map, type, field, is);
    }
  }

  /** Defines a node: a paper in a file of its own, what a paper introduces in its file, and all else in a registry. */
  define({ id, kind, properties }: NodeFact, introducer: string | null): void {
    const type = this.model.typeOfKind(kind);
    const isPaper = id.startsWith("paper:");
    const path = isPaper ? pathOf(id) : introducer === null ? `registry/${registryOf(type)}` : this.pathOfPaper(introducer);
    const root = this.documents.root(path);
    const map = isPaper ? root : new YAMLMap(root.schema);
    this.put(map, type, "id", id);
    for (const property of inSeeds(type)) this.put(map, type, property.name, properties[writtenAs(property)]);
    const list = isPaper ? null : introducer === null ? "nodes" : "introduces";
    if (list !== null) {
      const named = itemsOf(root, list).find((item) => asText(item) === id);
      if (named !== undefined) takeOut(root, list, named);
      listOf(root, list, placePair).add(map);
    }
    this.definitions.set(id, { path, list });
  }

  /** Defines a result in the file of its paper. */
  defineResult({ id, properties }: NodeFact, links: Links, paper: string): void {
    const type = this.model.type("Result");
    const path = this.pathOfPaper(paper);
    const root = this.documents.root(path);
    const map = new YAMLMap(root.schema);
    this.put(map, type, "key", id.slice(id.indexOf("/") + 1));
    for (const property of inSeeds(type)) this.put(map, type, property.name, properties[writtenAs(property)]);
    for (const { field } of outward(type)) if (field !== "paper") this.put(map, type, field, links[field]);
    listOf(root, "results", placePair).add(map);
    this.definitions.set(id, { path, list: "results" });
  }

  /** Takes a reason out that a paper needs no more. */
  dropReason(paper: string): void {
    const place = this.definitions.get(paper);
    if (place) this.documents.root(place.path).delete("reason");
  }

  /** The file in which a paper says something. */
  pathOfPaper(paper: string): string {
    return this.definitions.get(paper)?.path ?? pathOf(paper);
  }

  /** The file in which documentation says something of a node: the registry that defines it, or the one of statements. */
  pathOfDocumented(id: string): string {
    const place = this.definitions.get(id);
    return place?.list === "nodes" ? place.path : documentation;
  }

  /** Takes a statement out. */
  unstate({ path, from, field, to }: Statement): void {
    for (const { map, list } of this.documents.entries(path)) {
      if (textOf(map, "id") !== from) continue;
      for (const item of [...itemsOf(map, field)]) if (targetOf(item) === to) takeOut(map, field, item);
      if (list === "statements" && map.items.length === 1) takeOut(this.documents.root(path), list, map);
    }
  }

  /** States a relation, or says more of one that is stated there. */
  state({ path, from, field, to }: Statement, said: Said): void {
    const map = this.speaker(path, from);
    const type = this.model.typeOfKind(kindOfId(from));
    const list = listOf(map, field, (into, key, value) => {
      value.flow = said.note === undefined && said.references === undefined;
      placePair(into, key, value, orderOf(type));
    });
    const known = list.items.find((item) => targetOf(item) === to);
    if (said.note === undefined && said.references === undefined) {
      if (known === undefined) list.add(to);
      return;
    }
    const entry = isMap(known) ? known : new YAMLMap(map.schema);
    entry.flow = !isMap(known) || entry.flow === true;
    entry.set("to", to);
    if (said.references !== undefined)
      setOrDelete(entry, "references", said.references.length > 0 ? flowList(entry, said.references) : undefined);
    if (said.note !== undefined) setOrDelete(entry, "note", said.note === "" ? undefined : said.note);
    if (entry.items.length > 1) list.flow = false;
    const plain = entry.items.length === 1 ? new Scalar(to) : entry;
    if (known === undefined) list.add(plain);
    else list.items[list.items.indexOf(known)] = plain;
  }

  /** The node, or the statement about it, in a file. */
  private speaker(path: string, id: string): YAMLMap {
    const entry = this.entry(id, path, [null, "introduces", "nodes", "statements"]);
    if (entry) return entry.map;
    const root = this.documents.root(path);
    const map = new YAMLMap(root.schema);
    map.set("id", id);
    listOf(root, "statements", placePair).add(map);
    return map;
  }

  private entry(id: string, path: string, lists: readonly (NodeList | null)[]): Placed | undefined {
    const isIt = ({ list, map }: Placed): boolean =>
      list === "results" ? id.endsWith(`/${String(map.get("key"))}`) : textOf(map, "id") === id;
    return this.documents.entries(path).find((entry) => lists.includes(entry.list) && isIt(entry));
  }

  private put(map: YAMLMap, type: Type, key: string, value: unknown): void {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) map.delete(key);
    else if (Array.isArray(value)) {
      const list = flowList(map, value);
      if (isSeq(map.get(key))) map.set(key, list);
      else placePair(map, key, list, orderOf(type));
    } else if (map.has(key)) map.set(key, value);
    else placePair(map, key, quoted(value), orderOf(type));
  }

  private index({ path, content }: ParsedSeed): void {
    const define = (list: NodeList | null, id: string): void => void this.definitions.set(id, { path, list });
    if (isRegistry(content)) {
      for (const { id } of content.nodes ?? []) define("nodes", id);
      return;
    }
    define(null, content.id);
    for (const entry of content.introduces ?? []) if (typeof entry !== "string") define("introduces", entry.id);
    for (const { key } of content.results ?? []) define("results", `result:${slugOf(content.id)}/${key}`);
  }
}

/** The links of a result, under their fields: an id, or a list of them. */
export type Links = Readonly<Record<string, string | readonly string[] | undefined>>;

const outward = (type: Type): End[] =>
  [...type.ends.values()].filter(({ direction, shape }) => direction === "out" && shape !== "relation");

const pathOf = (paper: string): string => `papers/${slugOf(paper)}.yaml`;

/** The registry of a type: `hardware.yaml`, `models.yaml` … */
const registryOf = ({ name }: Type): string => `${name === "Hardware" ? "hardware" : `${name.toLowerCase()}s`}.yaml`;

/** The keys of a node or a result in the order in which they are written. */
function orderOf(type: Type): string[] {
  const fields = [...type.ends.values()].filter(({ direction }) => direction === "out").map(({ field }) => field);
  const links = type.name === "Result" ? ["subject"] : [];
  return ["id", "key", ...links, ...inSeeds(type).map(({ name }) => name), ...fields.filter((field) => field !== "introduces"), ...lists];
}

/** What stands at the end of a paper's file. */
const lists = ["reason", "introduces", "statements", "results"];

/** Puts a pair behind those that come before it. */
function placePair(map: YAMLMap, key: string, value: unknown, order: readonly string[] = ["id", "nodes", ...lists]): void {
  const rank = (name: unknown): number => order.indexOf(asText(name) ?? "");
  const after = map.items.findLastIndex((pair) => rank(pair.key) <= rank(key));
  const isKnown = rank(key) >= 0;
  map.items.splice(isKnown ? after + 1 : map.items.length, 0, pairOf(key, value));
}

function pairOf(key: string, value: unknown): Pair {
  const name = new Scalar(key);
  name.spaceBefore = key !== "reason" && lists.includes(key);
  return new Pair<unknown, unknown>(name, value);
}

/** A text that begins like a number or a date, in quotes: some readers of YAML would take it for one. */
function quoted(value: unknown): unknown {
  if (typeof value !== "string" || !/^\d/.test(value)) return value;
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function setOrDelete(map: YAMLMap, key: string, value: unknown): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function flowList(map: YAMLMap, values: readonly unknown[]): YAMLSeq {
  const list = new YAMLSeq(map.schema);
  for (const value of values) list.add(value);
  list.flow = true;
  return list;
}

/** What an entry of a relation leads to. */
const targetOf = (item: unknown): string | undefined => (isMap(item) ? textOf(item, "to") : asText(item));
