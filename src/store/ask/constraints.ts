import type { Asked } from "./asked.js";
import type { Item, Thing } from "./item.js";

/** Hardware as a condition: with the one relation to it, where a verb says which. */
interface Place extends Thing {
  readonly way: "targets" | "evaluatedOn" | undefined;
}

/** What else a question asks of the things that it is about, as they are found by one filter. */
export interface Constraints {
  readonly dates: readonly { readonly by: string; readonly value: string }[];
  readonly hardware: readonly Place[];
  readonly models: readonly Thing[];
  readonly benchmarks: readonly Thing[];
  /** Techniques and systems that a list is about. */
  readonly topics: readonly Thing[];
  readonly category: string | undefined;
  readonly systemType: string | undefined;
  /** By how much something has to be better, in one of these metrics where they are said. */
  readonly factor: { readonly by: string; readonly value: string; readonly metrics: readonly string[] } | undefined;
  readonly limit: number;
  /** Whether any of several things will do: a result is of one technique and on few devices. */
  readonly any: boolean;
  /** The constraints in words, as they end a sentence. */
  readonly words: string;
  /** The category in words, as it follows on what is counted. */
  readonly categoryWords: string;
}

const usualLimit = 20;

const dateWords: Readonly<Record<string, string>> = { gte: "since", gt: "after", lt: "before", lte: "until", eq: "in" };

const factorWords: Readonly<Record<string, string>> = { lte: "at most", gt: "more than" };

/** Metrics as the end of a phrase. */
function inWords(metrics: readonly string[]): string {
  const names = metrics.map((metric) => metric.toLowerCase());
  const last = names.at(-1);
  if (last === undefined) return "";
  return ` in ${names.length === 1 ? last : `${names.slice(0, -1).join(", ")} or ${last}`}`;
}

/** Takes out of a question whatever narrows its answer. What names a technique or system is a topic where these are asked for. */
export function takeConstraints(
  asked: Asked,
  { withTopics = false, any = false }: { readonly withTopics?: boolean; readonly any?: boolean } = {},
): Constraints {
  const dates = takeDates(asked);
  const factor = takeFactor(asked);
  const limit = Number(asked.take("LIMIT")?.value ?? usualLimit);
  const takeThings = (...kinds: string[]): Thing[] => asked.names(kinds).flatMap((item) => asked.thing(item, kinds) ?? []);
  const hardware = takePlaces(asked);
  const models = takeThings("MODEL");
  const benchmarks = takeThings("BENCHMARK");
  const topics = withTopics ? [...takeThings("TECHNIQUE", "SYSTEM"), ...takeNamedCategory(asked)] : [];
  const category = takeCategory(asked);
  const words = [
    ...inPhrases(" about", topics, any),
    ...(factor
      ? [` with an improvement by a factor of ${factorWords[factor.by] ?? "at least"} ${factor.value}${inWords(factor.metrics)}`]
      : []),
    ...placeWords.flatMap(([way, words]) =>
      inPhrases(
        words,
        hardware.filter((each) => each.way === way),
        any,
      ),
    ),
    ...[...models, ...benchmarks].map(({ name }) => ` with ${name}`),
    ...dates.map(({ by, value }) => ` ${dateWords[by] ?? ""} ${value}`),
  ];
  const categoryWords = category === undefined ? "" : ` of the category ${category}`;
  return {
    dates,
    hardware,
    models,
    benchmarks,
    topics,
    category,
    systemType: undefined,
    factor,
    limit,
    any,
    categoryWords,
    words: words.join(""),
  };
}

/** The verbs that say how something has to do with hardware, and how that ends a sentence. */
const placeWords = [
  [undefined, " on"],
  ["targets", " designed for"],
  ["evaluatedOn", " measured on"],
] as const;

/** " about A", for several of which any will do " about A or B", else " about A about B". */
function inPhrases(words: string, things: readonly Thing[], any: boolean): string[] {
  const names = things.map(({ name }) => name);
  if (!any || names.length < 2) return names.map((name) => `${words} ${name}`);
  return [`${words} ${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`];
}

/** Hardware, with the verb that stands before it: "and target Hopper", "that run on Blackwell". What is denied is left. */
function takePlaces(asked: Asked): Place[] {
  return asked.names(["HARDWARE"]).flatMap((item): Place[] => {
    const verb = asked.items.slice(0, asked.placeOf(item)).findLast(({ tag }) => tag !== "FILLER" && tag !== "PREPOSITION");
    const thing = asked.thing(item, ["HARDWARE"]);
    if (!thing) return [];
    const isVerb = verb && asked.isFree(verb) && ["TARGET", "RUN", "SUPPORT", "MEASURE"].includes(verb.tag);
    if (!isVerb || asked.before(verb)?.tag === "NOT") return [{ ...thing, way: undefined }];
    asked.use(verb);
    return [{ ...thing, way: verb.tag === "TARGET" ? "targets" : verb.tag === "MEASURE" ? "evaluatedOn" : undefined }];
  });
}

/** The category that is asked for. "Attention kernels" are about attention. */
function takeCategory(asked: Asked): string | undefined {
  const category = asked.take("CATEGORY");
  const next = category && asked.after(category);
  if (next?.tag === "CATEGORY" && next.value === "KERNEL") asked.use(next);
  return category?.value;
}

/** A word that is a category and a technique of the graph as well is the technique where it stands alone. */
function takeNamedCategory(asked: Asked): Thing[] {
  const item = asked.find("CATEGORY");
  const thing = item?.things.length === 1 ? item.things[0] : undefined;
  if (!item || !thing || asked.after(item)?.tag === "NODES") return [];
  asked.use(item);
  return [thing];
}

function takeDates(asked: Asked): { by: string; value: string }[] {
  const years = asked.takeAll("YEAR");
  const dates = years.map((year, index) => {
    const before = asked.before(year);
    const after = asked.after(year);
    const bounds = [after, before].flatMap((each) => (each?.tag === "SINCE" || each?.tag === "UNTIL" ? [each] : []));
    asked.use(...bounds);
    const bound = bounds.find(({ value }) => value !== "eq") ?? bounds[0];
    const isSecond = index > 0 && (before?.tag === "AND" || before === years[index - 1]);
    return { by: bound?.value ?? (isSecond ? "lte" : "eq"), value: year.value };
  });
  // "Between 2022 and 2024", "from 2022 to 2024".
  const [first, second] = dates;
  if (first && second?.by === "lte" && first.by === "eq") return [{ by: "gte", value: first.value }, second, ...dates.slice(2)];
  return dates;
}

function takeFactor(asked: Asked): Constraints["factor"] {
  const factor = asked.find("FACTOR");
  if (!factor) return undefined;
  asked.use(factor);
  const bound = [asked.before(factor), asked.after(factor)].find((each): each is Item => each?.tag === "AT_LEAST");
  if (bound) asked.use(bound);
  asked.takeAll("RESULTS");
  const metrics = asked.takeAll("METRIC", "COMPARATIVE").flatMap(({ value }) => value.split(" "));
  return { by: bound?.value ?? "gte", value: factor.value, metrics: [...new Set(metrics)] };
}

const quote = (text: string): string => JSON.stringify(text);

const ref = ({ id }: Thing): string => `ref: ${quote(id)}`;

/** The conditions of a filter on what a list holds. */
export function conditionsOf(list: string, constraints: Constraints): string[] {
  const { dates, hardware, models, benchmarks, topics, category, systemType, factor, any } = constraints;
  const isPaper = list === "papers";
  const isResult = list === "results";
  const date = ({ by, value }: { by: string; value: string }): string => `{ ${by}: ${quote(value)} }`;
  const dated = (each: string): string => {
    if (isPaper) return `published: ${each}`;
    if (isResult) return `paper: { published: ${each} }`;
    return list === "allHardware" ? `released: ${each}` : `introducedBy: { some: { published: ${each} } }`;
  };
  const isMeasured = factor !== undefined && !isResult;
  const measured = factor ? measuredBy(factor) : [];
  const context = (inside: string): string[] => [
    ...joined(
      hardware.map((each) => onHardware(inside, each)),
      any,
    ),
    ...models.map((each) => (inside === "results" ? `models: { some: { ${ref(each)} } }` : `evaluatedWith: { some: { ${ref(each)} } }`)),
    ...benchmarks.map((each) => withBenchmark(inside, each)),
  ];
  return [
    ...dates.map((each) => dated(date(each))),
    // What is better by a factor on a device has to be so in one result, not in two.
    ...(isMeasured ? [`results: { some: { ${[...measured, ...context("results")].join(", ")} } }`] : [...context(list), ...measured]),
    ...joined(
      topics.map((each) => aboutTopic(list, each)),
      any,
    ),
    ...(category === undefined ? [] : [ofCategory(list, category)]),
    ...(systemType === undefined ? [] : [`systemType: { eq: ${systemType} }`]),
  ];
}

/** Conditions that all hold, or of which any does. */
const joined = (conditions: readonly string[], any: boolean): readonly string[] =>
  any && conditions.length > 1 ? [`or: [${conditions.map((each) => `{ ${each} }`).join(", ")}]`] : conditions;

/** The conditions on a result that is better by a factor. */
const measuredBy = ({ by, value, metrics }: NonNullable<Constraints["factor"]>): string[] => [
  `factor: { ${by}: ${value} }`,
  ...(metrics.length > 0 ? [`metric: { in: [${metrics.join(", ")}] }`] : []),
];

function onHardware(list: string, hardware: Place): string {
  const some = `{ some: { ${ref(hardware)} } }`;
  if (list === "results") return `hardware: ${some}`;
  if (list === "papers") return `evaluatedOn: ${some}`;
  if (list === "allHardware") return `partOf: ${some}`;
  if (hardware.way) return `${hardware.way}: ${some}`;
  const supports = ["methods", "techniques", "systems"].includes(list) ? `, { supports: ${some} }` : "";
  return `or: [{ targets: ${some} }, { evaluatedOn: ${some} }${supports}]`;
}

function withBenchmark(list: string, benchmark: Thing): string {
  const some = `{ some: { ${ref(benchmark)} } }`;
  if (list === "results") return `benchmarks: ${some}`;
  return list === "papers" ? `results: { some: { benchmarks: ${some} } }` : `measuredBy: ${some}`;
}

/** What is about a technique: it itself, what is a kind of it, and what papers say of either. */
function aboutTopic(list: string, topic: Thing): string {
  const self = `{ ${ref(topic)} }`;
  const kindOfIt = `{ broader: { some: ${self} } }`;
  if (list === "results") return `subject: { or: [${self}, { asTechnique: ${kindOfIt} }, { asSystem: ${kindOfIt} }] }`;
  if (list === "papers") {
    const own = `introduces: { some: { or: [${self}, { asTechnique: ${kindOfIt} }, { asSystem: ${kindOfIt} }] } }`;
    return `or: [{ ${own} }, { mentions: { some: ${self} } }]`;
  }
  const ways = [kindOfIt, `{ extends: { some: ${self} } }`, `{ uses: { some: ${self} } }`, `{ partOf: { some: ${self} } }`];
  return `or: [${(list === "systems" ? [...ways, `{ implements: { some: ${self} } }`] : ways).join(", ")}]`;
}

function ofCategory(list: string, category: string): string {
  const eq = `category: { eq: ${category} }`;
  if (list === "papers") return `introduces: { some: { or: [{ asTechnique: { ${eq} } }, { asSystem: { ${eq} } }] } }`;
  return list === "results" ? `subject: { or: [{ asTechnique: { ${eq} } }, { asSystem: { ${eq} } }] }` : eq;
}

/** A filter of some conditions as the argument of a list, followed by others; nothing where there are none. */
export function argumentsFor(conditions: readonly string[], more: readonly string[] = []): string {
  const filter =
    conditions.length === 0
      ? []
      : [
          `filter: ${conditions.length === 1 ? `{ ${conditions[0] ?? ""} }` : `{ and: [${conditions.map((each) => `{ ${each} }`).join(", ")}] }`}`,
        ];
  const all = [...filter, ...more];
  return all.length === 0 ? "" : `(${all.join(", ")})`;
}

/** The fields of Query that find one thing by a ref, and all of its kind. */
export const itemFields: Readonly<Record<string, string>> = {
  PAPER: "paper",
  TECHNIQUE: "technique",
  SYSTEM: "system",
  HARDWARE: "hardware",
  MODEL: "model",
  BENCHMARK: "benchmark",
};

/** The field of Query for a thing, with its argument. */
export const itemOf = (thing: Thing): string => `${itemFields[thing.kind] ?? "method"}(${ref(thing)})`;

/** A condition that names a thing. */
export const isThing = (thing: Thing): string => ref(thing);
