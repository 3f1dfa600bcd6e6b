import type { Evidence, ExtractedRelation, ExtractedResult } from "../extract/extraction.js";
import type { Lexicon } from "../extract/names/lexicon.js";
import { isGenericDevice, type Thing } from "../extract/names/thing.js";
import type { EvidenceFact } from "../model/confidence.js";
import type { Model } from "../model/model.js";
import { normalizeName, slugify, slugOf } from "../model/names.js";
import { graphRules } from "../rules/all-rules.js";
import type { StatedEdge, StatedNode } from "../rules/stated-graph.js";
import type { RelationEntry, ResultEntry, Values } from "../store/port/write.js";
import type { Measured } from "./known-results.js";
import type { Said } from "./reading/paper-share.js";

/** A relation or a result that was read, as it is written and as it is told. */
export type Statement = Read & ({ readonly relation: RelationEntry; readonly to: string } | { readonly result: ResultEntry });

interface Read {
  /** Tells it apart from all others: the ends and the name of a relation, the id of a result. */
  readonly key: string;
  /** Names of what it is about, for people. */
  readonly from: string;
  readonly baseline: string | null;
  readonly hardware: readonly string[];
  readonly evidence: EvidenceFact;
}

/** What a paper says, and the ids of all that it speaks of. */
export interface Stated {
  readonly statements: readonly Statement[];
  readonly about: readonly string[];
}

/** A paper with what was read out of it. */
export interface Spoken {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly said: Said;
}

/** What statements are made with. */
export interface Around {
  readonly model: Model;
  readonly lexicon: Lexicon;
  /** Whether something is in the graph, or will be by this import. */
  readonly isThere: (id: string) => boolean;
  /** Of what category something of the graph or of this import is, as a value of its node. */
  readonly categoryOf: (id: string) => Values;
  /** Whether people wrote such a result of a paper. */
  readonly isWritten: (paper: string, result: Measured) => boolean;
  /** The ids by which something went before it was merged. */
  readonly formerIds: (id: string) => readonly string[];
  /** The ids of the results that the graph has of the text of a paper. */
  readonly readOf: (paper: string) => ReadonlySet<string>;
  /** Whether the graph has refused a statement of this key. */
  readonly isRefused: (key: string) => boolean;
}

/**
 * What a paper says of things that are in the graph or come with the same import. A statement about anything else is left out, and so is one that a
 * rule of the graph refuses for what the paper says itself or for the category of what it is about, and a result that people wrote.
 */
export function statementsOf(spoken: Spoken, around: Around): Stated {
  const found = new Map<string, Statement>();
  const { id, said } = spoken;
  const things = new Map<string, Thing>();
  const meant = (thing: Thing | null): Thing | null => {
    const known = thing && meantBy(thing, around);
    if (known?.id != null) things.set(known.id, known);
    return known;
  };
  const relations = [
    ...said.introduced.map(({ thing, evidence }) => ({ from: null, relation: "INTRODUCES", to: thing, evidence })),
    ...said.relations,
  ];
  for (const each of relations) {
    const statement = relationOf(spoken, each, meant);
    if (statement && !around.isRefused(statement.key) && !found.has(statement.key)) found.set(statement.key, statement);
  }
  const measured = new Set<string>();
  for (const each of said.results) {
    if (around.isWritten(id, each)) continue;
    const statement = resultOf(spoken, each, meant, around, (key) => found.has(key));
    const same = statement && JSON.stringify([statement.result.values, statement.result.links]);
    if (!statement || measured.has(same ?? "") || around.isRefused(statement.key)) continue;
    measured.add(same ?? "");
    found.set(statement.key, statement);
  }
  return { statements: lawful(spoken, [...found.values()], things, around), about: [...things.keys()] };
}

/** What a thing is in the graph; null where it is nothing there. "A GPU" says nothing of any device. */
function meantBy(thing: Thing, { lexicon, isThere }: Around): Thing | null {
  const [same] = lexicon.find(normalizeName(thing.name)).filter((entry) => entry.thing.kind === thing.kind);
  const known = thing.id === null ? (same?.thing ?? null) : thing;
  return known?.id != null && isThere(known.id) && !isGenericDevice(known) ? known : null;
}

function relationOf(
  { id, title, abstract }: Spoken,
  { from, relation, to, evidence }: ExtractedRelation,
  meant: (thing: Thing | null) => Thing | null,
): (Statement & { readonly relation: RelationEntry }) | null {
  const [start, end] = [from === null ? { id, name: title } : meant(from), meant(to)];
  if (start?.id == null || end?.id == null) return null;
  const read = readIn(id, title, abstract, evidence);
  return {
    key: `${start.id} ${relation} ${end.id}`,
    from: start.name,
    to: end.name,
    baseline: null,
    hardware: [],
    evidence: read,
    relation: { from: start.id, relation, to: end.id, sources: [id], evidence: [read] },
  };
}

function resultOf(
  { id, title, abstract }: Spoken,
  said: ExtractedResult,
  meant: (thing: Thing | null) => Thing | null,
  around: Around,
  isTaken: (key: string) => boolean,
): (Statement & { readonly result: ResultEntry }) | null {
  const subject = meant(said.subject);
  if (subject?.id == null) return null;
  const { metric, claim, value, valueMax, bound, unit, betterIs, outcome, precision, hardwareCount } = said;
  const all = (given: readonly Thing[]): Thing[] => given.flatMap((thing) => meant(thing) ?? []);
  const ids = (given: readonly Thing[]): string[] => [...new Set(given.flatMap((thing) => thing.id ?? []))];
  const [baseline, ...further] = all([...(said.baseline ? [said.baseline] : []), ...said.furtherBaselines]).filter(
    (each) => each.id !== subject.id,
  );
  const [hardware, models, benchmarks] = [all(said.hardware), all(said.models), all(said.benchmarks)];
  const isCounted = hardwareCount !== null && hardware.length === said.hardware.length;
  const values = {
    ...{ metric, claim, value, valueMax, bound, unit, betterIs, outcome, precision },
    hardwareCount: isCounted ? hardwareCount : null,
  };
  const links: Readonly<Record<string, string | readonly string[]>> = {
    subject: subject.id,
    ...(baseline?.id != null && { baseline: baseline.id }),
    furtherBaselines: ids(further).filter((each) => each !== baseline?.id),
    hardware: ids(hardware),
    models: ids(models),
    benchmarks: ids(benchmarks),
  };
  const idOf = (key: string): string => `result:${slugOf(id)}/${key}`;
  const read = around.readOf(id);
  const keysFor = (subjectId: string): Iterable<string> => {
    const stem = slugify([metric, slugOf(subjectId), value, valueMax, unit].filter((part) => part !== null).join(" "));
    return freeKeys(stem, (each) => isTaken(idOf(each)));
  };
  // A result keeps its key where its subject is merged with something else.
  const earlier = read.size === 0 ? [] : [subject.id, ...around.formerIds(subject.id)];
  const known = earlier.flatMap((each) => [...keysFor(each)]).find((each) => read.has(idOf(each)));
  const [key = known] = known === undefined ? keysFor(subject.id) : [];
  if (key === undefined) return null;
  const words = readIn(id, title, abstract, said.evidence);
  return {
    key: idOf(key),
    from: subject.name,
    baseline: baseline?.name ?? null,
    hardware: hardware.map(({ name }) => name),
    evidence: words,
    result: {
      paper: id,
      key,
      values: stated(values),
      links: Object.fromEntries(Object.entries(links).filter(([, to]) => to.length > 0)),
      evidence: [words],
    },
  };
}

/** So many results of a paper may have the same number of the same thing. */
const mostAlike = 101;

function* freeKeys(stem: string, isTaken: (key: string) => boolean): Iterable<string> {
  for (let number = 1; number <= mostAlike; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(key)) yield key;
  }
}

const stated = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

/** How many characters before and after a quote are kept. */
const nearby = 60;

/** Where a statement was read, with the words around. */
function readIn(
  paper: string,
  title: string,
  abstract: string | null,
  { part, quote, start, end, rule, confidence }: Evidence,
): EvidenceFact {
  const text = part === "TITLE" ? title : (abstract ?? "");
  const [before, after] = [text.slice(Math.max(0, start - nearby), start), text.slice(end, end + nearby)];
  return {
    ...{ paper, part, quote },
    before: (start > nearby ? before.replace(/^\S*\s?/u, "") : before).toWellFormed(),
    after: (end + nearby < text.length ? after.replace(/\s?\S*$/u, "") : after).toWellFormed(),
    ...{ start, end, rule, confidence },
  };
}

/** The statements of a paper that keep the rules of the graph among themselves, with what things are of which category. */
function lawful({ id }: Spoken, statements: readonly Statement[], things: ReadonlyMap<string, Thing>, around: Around): Statement[] {
  const { model, categoryOf } = around;
  const nodes = [...things].map(([thing, { kind }]): StatedNode => ({
    id: thing,
    kind,
    properties: { name: thing, ...categoryOf(thing) },
    at: "",
  }));
  nodes.push({ id, kind: "PAPER", properties: { name: id }, at: "" });
  const edges: StatedEdge[] = [];
  const fields = [...model.type("Result").ends].filter(([, { direction }]) => direction === "out");
  for (const [index, statement] of statements.entries()) {
    const at = String(index);
    if ("relation" in statement) {
      const { from, relation, to } = statement.relation;
      edges.push({ type: relation, from, to, source: id, at });
      continue;
    }
    const { values, links } = statement.result;
    nodes.push({ id: statement.key, kind: "RESULT", properties: values, at });
    for (const [field, { edge }] of fields)
      for (const to of [field === "paper" ? id : (links[field] ?? [])].flat()) edges.push({ type: edge.name, from: statement.key, to, at });
  }
  const wrong = new Set(graphRules.flatMap((rule) => rule.check({ nodes, edges }, model)).map(({ at }) => Number(at)));
  return statements.filter((_, index) => !wrong.has(index));
}
