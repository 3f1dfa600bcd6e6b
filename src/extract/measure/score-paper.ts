import { normalizeName } from "../../model/names.js";
import type { StatedNode } from "../../rules/stated-graph.js";
import { extractStatements } from "../extract-statements.js";
import type { Extraction, ExtractedResult } from "../extraction.js";
import { buildLexicon, type Lexicon, type LexiconNode } from "../names/lexicon.js";
import { isGenericDevice, type Thing } from "../names/thing.js";
import type { ReadRelation } from "../relations/find-relations.js";
import type { Source } from "../text/document.js";
import { isUnnamed, type GoldPaper, type GoldResult } from "./gold.js";
import type { Miss } from "./misses.js";
import type { Tallies } from "./tally.js";

/** Compares what is read out of papers with what people read; tallies of fields and relations by name, of rules under `rule <id>@<version>`. */
export class Scorer {
  readonly #nodes: readonly StatedNode[];
  readonly #all: Lexicon;
  readonly #byName = new Map<string, StatedNode>();

  constructor(nodes: readonly StatedNode[]) {
    this.#nodes = nodes;
    this.#all = buildLexicon(nodes.map(lexiconNode));
    for (const node of nodes) for (const name of namesOf(node)) this.#byName.set(`${node.kind} ${normalizeName(name)}`, node);
  }

  /**
   * Scores one paper. What it introduces is not in the lexicon, as it would not be where a new paper is imported; names alone are also scored with
   * everything known. `minPrecision` is that of the extraction; `onMiss` is told what was not read.
   */
  score(gold: GoldPaper, source: Source, minPrecision: number, tallies: Tallies, onMiss: OnMiss = () => undefined): void {
    const own = new Set(gold.introduces.map(({ id }) => id));
    const lexicon = buildLexicon(this.#nodes.filter(({ id }) => !own.has(id)).map(lexiconNode));
    let read: readonly ReadRelation[] = [];
    const extraction = extractStatements(source, lexicon, { minPrecision, onRelations: (relations) => (read = relations) });
    const idOf = (thing: Thing | null): string => (thing ? this.#idOf(thing, gold, source, extraction) : "");
    this.#scoreNames(gold, source, tallies, onMiss);
    scoreIntroduced(gold, extraction, tallies, onMiss);
    scoreNumbers(gold, extraction.results, idOf, tallies, onMiss);
    scoreWords(gold, extraction.results, tallies);
    scoreRelations(gold, extraction, read, idOf, tallies, onMiss);
  }

  #scoreNames(gold: GoldPaper, source: Source, tallies: Tallies, onMiss: OnMiss): void {
    const { names } = extractStatements(source, this.#all, {});
    const found = new Map(
      names
        .filter(({ thing }) => thing.id !== null && !isGenericDevice(thing))
        .map(({ thing, evidence }) => [thing.id ?? "", { thing, evidence }]),
    );
    for (const [id, { thing, evidence }] of found) {
      const outcome = gold.named.has(id) ? "right" : "wrong";
      for (const name of ["names", `names ${thing.kind}`, `rule ${evidence.rule}`]) tallies.add(name, outcome);
    }
    for (const node of this.#nodes) {
      if (!gold.named.has(node.id) || found.has(node.id) || isUnnamed(node) || /^hardware:[cg]pu$/u.test(node.id)) continue;
      for (const name of ["names", `names ${node.kind}`]) tallies.add(name, "missing");
      onMiss({ what: "names", label: node.id, to: [node.id] });
    }
  }

  /** The id that a thing would have: its own, that of the paper's own things by name, that of anything so called. */
  #idOf(thing: Thing, { introduces }: GoldPaper, { title }: Source, { introduced }: Extraction): string {
    if (thing.id !== null) return thing.id;
    const aliases = introduced.find((each) => each.thing.id === null && each.thing.name === thing.name)?.aliases ?? [];
    const keys = [thing.name, ...aliases].map(normalizeName);
    const own = introduces.find((node) => namesOf(node).some((name) => keys.includes(normalizeName(name))));
    if (own) return own.id;
    const unnamed = introduces.find(isUnnamed) ?? introduces[0];
    if (unnamed && normalizeName(thing.name) === normalizeName(title)) return unnamed.id;
    return this.#byName.get(`${thing.kind} ${normalizeName(thing.name)}`)?.id ?? `?${thing.name}`;
  }
}

/** Is told of something that was not read. */
type OnMiss = (miss: Miss) => void;

const namesOf = ({ properties: { name, aliases } }: StatedNode): string[] => [
  String(name),
  ...(Array.isArray(aliases) ? aliases.map(String) : []),
];

const lexiconNode = (node: StatedNode): LexiconNode => {
  const [name = "", ...aliases] = namesOf(node);
  const { vendor } = node.properties;
  return { id: node.id, kind: node.kind, name, aliases, vendor: typeof vendor === "string" ? vendor : null };
};

function scoreIntroduced(gold: GoldPaper, { introduced }: Extraction, tallies: Tallies, onMiss: OnMiss): void {
  const wanted = gold.introduces.filter((node) => !isUnnamed(node));
  const hit = new Set<string>();
  for (const { thing, aliases, evidence } of introduced) {
    const keys = [thing.name, ...aliases].map(normalizeName);
    const found = wanted.find((node) => !hit.has(node.id) && namesOf(node).some((name) => keys.includes(normalizeName(name))));
    if (found) hit.add(found.id);
    for (const name of ["introduced", `rule ${evidence.rule}`]) tallies.add(name, found ? "right" : "wrong");
    if (found) tallies.add("kind of what is introduced", found.kind === thing.kind ? "right" : "wrong");
  }
  tallies.add("introduced", "missing", wanted.length - hit.size);
  for (const { id } of wanted) if (!hit.has(id)) onMiss({ what: "introduced", label: id, to: [id] });
}

const sameValue = (gold: GoldResult, read: ExtractedResult): boolean =>
  gold.value !== null && read.value !== null && Math.abs(gold.value - read.value) < 1e-9 && gold.valueMax === read.valueMax;

function scoreNumbers(
  gold: GoldPaper,
  results: readonly ExtractedResult[],
  idOf: (thing: Thing | null) => string,
  tallies: Tallies,
  onMiss: OnMiss,
): void {
  const wanted = gold.results.filter(({ value }) => value !== null);
  const valued = new Set<GoldResult>();
  const right = new Set<GoldResult>();
  for (const read of results.filter(({ value }) => value !== null)) {
    const alike = wanted.filter((each) => sameValue(each, read));
    const free = alike.find((each) => !valued.has(each));
    if (free) valued.add(free);
    tallies.add("results: value", free ? "right" : "wrong");
    const baseline = idOf(read.baseline);
    const likeness = (each: GoldResult): number =>
      4 * Number(each.unit === read.unit) +
      4 * Number(each.metric === read.metric) +
      Number(each.bound === read.bound) +
      Number(each.baselines.includes(baseline));
    const found = alike.filter((each) => !right.has(each)).sort((a, b) => likeness(b) - likeness(a))[0];
    const isRight = found !== undefined && found.unit === read.unit && found.metric === read.metric;
    tallies.add("results: value, unit and metric", isRight ? "right" : "wrong");
    tallies.add(`rule ${read.evidence.rule}`, isRight ? "right" : "wrong");
    if (found)
      for (const field of ["unit", "metric", "bound", "betterIs", "outcome"] as const)
        tallies.add(`field ${field}`, found[field] === read[field] ? "right" : "wrong");
    if (!isRight) continue;
    right.add(found);
    scoreFields(found, read, idOf, tallies, onMiss);
  }
  tallies.add("results: value", "missing", wanted.length - valued.size);
  tallies.add("results: value, unit and metric", "missing", wanted.length - right.size);
  for (const each of wanted)
    if (!right.has(each)) onMiss({ what: "results: value, unit and metric", label: `${numberOf(each)} ${each.metric}`, number: each });
}

const numberOf = ({ value, valueMax, unit }: GoldResult): string =>
  `${String(value)}${valueMax === null ? "" : `-${String(valueMax)}`} ${unit ?? ""}`;

/** What a result that is right was compared with, and measured on and with. */
function scoreFields(
  gold: GoldResult,
  read: ExtractedResult,
  idOf: (thing: Thing | null) => string,
  tallies: Tallies,
  onMiss: OnMiss,
): void {
  tallies.add("field subject", idOf(read.subject) === gold.subject ? "right" : "wrong");
  const lists = {
    baseline: { said: read.baseline ? [idOf(read.baseline)] : [], wanted: gold.baselines },
    hardware: { said: read.hardware.map(idOf), wanted: gold.hardware },
    models: { said: read.models.map(idOf), wanted: gold.models },
    benchmarks: { said: read.benchmarks.map(idOf), wanted: gold.benchmarks },
  };
  for (const [field, { said, wanted }] of Object.entries(lists)) {
    const isRight = said.length > 0 && said.every((id) => wanted.includes(id));
    if (said.length > 0) tallies.add(`field ${field}`, isRight ? "right" : "wrong");
    if (wanted.length === 0 || isRight) continue;
    tallies.add(`field ${field}`, "missing");
    onMiss({ what: `field ${field}`, label: `${numberOf(gold)}: ${wanted.join(", ")}`, to: wanted });
  }
  if (read.hardwareCount !== null) tallies.add("field hardwareCount", read.hardwareCount === gold.hardwareCount ? "right" : "wrong");
}

function scoreWords(gold: GoldPaper, results: readonly ExtractedResult[], tallies: Tallies): void {
  const left = gold.results.filter(({ value }) => value === null);
  for (const { value, metric, outcome, evidence } of results) {
    if (value !== null) continue;
    const at = left.findIndex((each) => each.metric === metric && each.outcome === outcome);
    if (at >= 0) left.splice(at, 1);
    for (const name of ["results in words: metric and outcome", `rule ${evidence.rule}`]) tallies.add(name, at >= 0 ? "right" : "wrong");
  }
  tallies.add("results in words: metric and outcome", "missing", left.length);
}

/** Relations that sort things, and tell nothing of what was done. */
const sorting = ["BROADER", "PART_OF"];

/** What a relation counts for: itself, and all relations together but for those that sort things. */
const rowsOf = (relation: string): readonly string[] => [...(sorting.includes(relation) ? [] : ["relations"]), `relation ${relation}`];

function scoreRelations(
  gold: GoldPaper,
  { relations }: Extraction,
  read: readonly ReadRelation[],
  idOf: (thing: Thing | null) => string,
  tallies: Tallies,
  onMiss: OnMiss,
): void {
  const found = new Set<string>();
  for (const { from, relation, to } of relations) {
    if (relation === "MENTIONS") {
      tallies.add("relation MENTIONS", gold.named.has(idOf(to)) ? "right" : "wrong");
      continue;
    }
    const key = `${relation} ${idOf(from)} ${idOf(to)}`;
    const isRight = from === null ? gold.ofPaper.has(`${relation} ${idOf(to)}`) : gold.relations.has(key);
    if (isRight) found.add(key);
    for (const name of rowsOf(relation)) tallies.add(name, isRight ? "right" : "wrong");
  }
  for (const key of gold.relations) {
    if (found.has(key)) continue;
    const [relation = "", from = "", to = ""] = key.split(" ");
    for (const name of rowsOf(relation)) tallies.add(name, "missing");
    onMiss({ what: `relation ${relation}`, label: key, from, to: [to] });
  }
  const counted = new Set<string>();
  for (const { rule, relation, from, to } of read) {
    const key = `${relation} ${idOf(from)} ${idOf(to)}`;
    if (counted.has(`${rule} ${key}`)) continue;
    counted.add(`${rule} ${key}`);
    const isRight = from === null ? gold.ofPaper.has(`${relation} ${idOf(to)}`) : gold.relations.has(key);
    tallies.add(`rule ${rule}`, isRight ? "right" : "wrong");
  }
}
