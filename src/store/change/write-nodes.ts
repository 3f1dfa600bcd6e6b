import type { Model, Type } from "../../model/model.js";
import { idPattern, normalizeName, slugify } from "../../model/names.js";
import { isPartialDate } from "../../model/partial-date.js";
import { arxivKey, doiKey } from "../../model/paper-identifier.js";
import { written, writtenAs } from "../../model/written.js";
import { nameRanks } from "../derive/name-keys.js";
import type { NodeEntry, Values, WriteOrigin } from "../port/write.js";
import { mergeValues } from "./check-values.js";
import type { Draft } from "./draft.js";
import type { Asking, NodeFact } from "./facts.js";
import { refused } from "./refused.js";

/** Writes nodes that have names into a draft, and answers their ids. */
export function* writeNodes(draft: Draft, model: Model, entries: readonly NodeEntry[], origin: WriteOrigin): Asking<string[]> {
  const keys = entries.flatMap((entry) => keysOf(model, entry).map(({ key }) => key));
  const ids = entries.flatMap((entry) => entry.id ?? idOf(model, entry) ?? []);
  yield* draft.look({ names: keys, nodes: ids });
  yield* draft.look({ nodes: keys.flatMap((key) => draft.called(key).map(({ id }) => id)) });
  const meant: string[] = [];
  for (const entry of entries) meant.push(writeNode(draft, model, entry, origin));
  return meant;
}

function writeNode(draft: Draft, model: Model, entry: NodeEntry, origin: WriteOrigin): string {
  const at = entry.at ?? "";
  const type = model.typeOfKind(entry.kind);
  const id = meantBy(draft, model, entry);
  const before = draft.node(id);
  const isPeoples = before !== null && before.origin !== "IMPORTED";
  const values = origin === "IMPORTED" && isPeoples ? additions(type, before, entry.values) : entry.values;
  const properties = mergeValues(type, before?.properties ?? null, values, at);
  const by = strongest(before?.origin, origin);
  if (before?.origin === by && isSame(before.properties, properties)) return id;
  draft.putNode({ id, kind: entry.kind, origin: by, properties }, at);
  return id;
}

/** What an import adds to what people wrote: values that it lacks, dates that say more than its own, and what people never write. */
function additions(type: Type, { properties }: NodeFact, values: Values): Values {
  const isMore = (before: unknown, value: unknown): boolean =>
    before === undefined || (typeof before === "string" && isPartialDate(before) && String(value).startsWith(before));
  const added = written(type).filter(
    (property) => property.input === false || isMore(properties[writtenAs(property)], values[property.name]),
  );
  return Object.fromEntries(added.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** The id that an entry means: the one that it gives, of what is called or identified so, or a new one. */
function meantBy(draft: Draft, model: Model, entry: NodeEntry): string {
  const at = entry.at ?? "";
  const prefix = model.typeOfKind(entry.kind).name.toLowerCase();
  if (entry.id !== undefined) {
    if (!new RegExp(idPattern(prefix)).test(entry.id))
      throw refused(`${at}.id`, `"${entry.id}" is no id of a ${prefix}: it is ${prefix}: and a slug in lower case with hyphens.`);
    const former = draft.called(normalizeName(entry.id)).find(({ rank }) => rank === nameRanks.id);
    return draft.node(entry.id) ? entry.id : (former?.id ?? entry.id);
  }
  for (const { key, rank } of keysOf(model, entry)) {
    const called = draft.called(key).find((name) => name.kind === entry.kind && name.rank === rank);
    if (called) return called.id;
  }
  const id = idOf(model, entry);
  const name = nameProperty(model.typeOfKind(entry.kind));
  if (id === null) throw refused(at === "" ? at : `${at}.${name}`, `Give an id, or a ${name} that a slug can be made of.`);
  const other = draft.node(id);
  if (other) {
    const called = String(other.properties["name"]);
    throw refused(`${at}.${name}`, `${id} is called "${called}": give its id to write it, or another id for a new one.`, "CONFLICT");
  }
  return id;
}

/** The keys under which something that is there already would be known as the same, the surest first. */
function keysOf(model: Model, { kind, id, values }: NodeEntry): { readonly key: string; readonly rank: number }[] {
  if (id !== undefined) return [{ key: normalizeName(id), rank: nameRanks.id }];
  const { arxivId, doi } = values;
  const name = values[nameProperty(model.typeOfKind(kind))];
  return [
    ...(typeof arxivId === "string" ? [{ key: arxivKey(arxivId), rank: nameRanks.identifier }] : []),
    ...(typeof doi === "string" ? [{ key: doiKey(doi), rank: nameRanks.identifier }] : []),
    ...(typeof name === "string" ? [{ key: normalizeName(name), rank: nameRanks.name }] : []),
  ];
}

/** The id that is made of a name; null where it has no letters or digits for a slug. */
function idOf(model: Model, { kind, values }: NodeEntry): string | null {
  const type = model.typeOfKind(kind);
  const name = values[nameProperty(type)];
  const slug = slugify(typeof name === "string" ? name : "");
  return slug === "" ? null : `${type.name.toLowerCase()}:${slug}`;
}

/** What a kind calls its name: `title` of papers. */
const nameProperty = (type: Type): string => written(type).find((property) => writtenAs(property) === "name")?.name ?? "name";

/** Who put something into the graph, in the order of their word. */
const origins = ["CURATED", "CONTRIBUTED", "IMPORTED"];

/** The stronger word of two. */
export const strongest = (one: string | undefined, other: string): string =>
  one !== undefined && origins.indexOf(one) <= origins.indexOf(other) ? one : other;

/** Whether two nodes, or edges, say the same. */
export function isSame(one: Values, other: Values): boolean {
  const text = (values: Values): string => JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}

/** A node under other values. */
export const withValues = (node: NodeFact, properties: Values): NodeFact => ({ ...node, properties });
