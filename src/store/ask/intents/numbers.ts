import type { Asked } from "../asked.js";
import { counted, listAt, listed, numberAt, textAt } from "../answered.js";
import { argumentsFor, conditionsOf, isThing, takeConstraints } from "../constraints.js";
import type { Item, Thing } from "../item.js";
import type { Intent, Understanding } from "../understanding.js";

const shown = `totalCount nodes { id claim metric factor bound subject { id name } baseline { id name } hardware { id name } paper { id name } }`;

const bySize = "orderBy: [{ field: FACTOR, direction: DESC }]";

const inMetrics = (metrics: string): string => `metric: { in: [${[...new Set(metrics.split(" "))].join(", ")}] }`;

/** A claim as it stands, with the paper that makes it. */
const cited = (result: unknown): string => `${textAt(result, "claim").replace(/\.$/u, "")} (${textAt(result, "paper", "name")})`;

const comparable = ["TECHNIQUE", "SYSTEM", "MODEL", "HARDWARE", "BENCHMARK"];

/** "How much faster is A than B", "is A faster than B": what results say of both. */
export const howMuch: Intent = (asked) => {
  const word = asked.find("COMPARATIVE");
  const [one, other] = asked.names(comparable).filter((item) => !asked.isPlace(item));
  if (!word || !one || !other) return undefined;
  const place = asked.placeOf(word);
  if (asked.has("SUPERLATIVE", "NODES") || (asked.placeOf(one) > place && asked.has("QUESTION") && !asked.has("BE", "DO")))
    return undefined;
  asked.takeAll("COMPARATIVE", "HOW_MUCH", "METRIC", "RESULTS", "COMPARE");
  const [subject, baseline] = [asked.thing(one, comparable), asked.thing(other, comparable)];
  if (!subject || !baseline) return undefined;
  return between(asked, subject, baseline, word.value);
};

function between(asked: Asked, subject: Thing, baseline: Thing, metrics: string): Understanding {
  const narrowing = takeConstraints(asked, { any: true });
  const pairs = [
    [subject, baseline],
    [baseline, subject],
  ].map(([a, b]) => (a && b ? `{ subject: { ${isThing(a)} }, baseline: { ${isThing(b)} } }` : ""));
  const conditions = [`or: [${pairs.join(", ")}]`, inMetrics(metrics), ...conditionsOf("results", narrowing)];
  return {
    document: `{ results${argumentsFor(conditions, [bySize, `first: ${Math.min(narrowing.limit, 10)}`])} { ${shown} } }`,
    tell(answer) {
      const total = numberAt(answer, "results", "totalCount") ?? 0;
      const [first] = listAt(answer, "results", "nodes");
      if (!first) return `This graph holds no such result of ${subject.name} and ${baseline.name}${narrowing.words}.`;
      const more = total > 1 ? `; ${counted(total - 1, "further result")} compare them` : "";
      return `${cited(first)}${more}.`;
    },
  };
}

/** "Fastest attention on H100 against FlashAttention-2": the results with the largest factor, which do not rank where their contexts differ. */
export const superlative: Intent = (asked) => {
  const word = asked.take("SUPERLATIVE");
  if (!word) return undefined;
  const metric = asked.takeAll("METRIC")[0]?.value ?? word.value;
  asked.takeAll("RESULTS", "NODES", "MEASURE", "COMPARATIVE", "INTRODUCE");
  const against = asked.names(comparable).find((item) => asked.before(item)?.value === "than");
  const baseline = asked.thing(against, comparable);
  if (against && !baseline) return undefined;
  const narrowing = takeConstraints(asked, { withTopics: true, any: true });
  const conditions = [
    inMetrics(metric),
    "factor: { gt: 1 }",
    ...(baseline ? [`baseline: { ${isThing(baseline)} }`] : []),
    ...conditionsOf("results", narrowing),
  ];
  const words = `${narrowing.categoryWords}${narrowing.words}${baseline ? ` against ${baseline.name}` : ""}`;
  return {
    document: `{ results${argumentsFor(conditions, [bySize, `first: ${Math.min(narrowing.limit, 5)}`])} { ${shown} } }`,
    tell(answer) {
      const total = numberAt(answer, "results", "totalCount") ?? 0;
      const results = listAt(answer, "results", "nodes");
      const [first] = results;
      if (!first) return `This graph holds no such result${words}.`;
      const caution = baseline ? "" : "; results against different baselines do not rank";
      const which = total === 1 ? "one improvement" : `largest of ${total} improvements`;
      return `The ${which} stated${words} is ${numberAt(first, "factor") ?? ""}x, ${meant(first)}: ${cited(first)}${caution}.`;
    },
  };
};

const boundWords: Readonly<Record<string, string>> = {
  UP_TO: "a best case",
  AVERAGE: "an average",
  GEOMEAN: "a geometric mean",
  MEDIAN: "a median",
  AT_LEAST: "at least",
  APPROXIMATE: "about",
  RANGE: "the lower end of a range",
};

const meant = (result: unknown): string => {
  const how = boundWords[textAt(result, "bound")] ?? "as stated";
  const baseline = textAt(result, "baseline", "name");
  return `${how}${baseline === "" ? "" : ` against ${baseline}`}`;
};

/** "What beats X", "methods at least 2x faster than X": the results that have it as their baseline. */
export const fasterThan: Intent = (asked) => {
  const word = asked.find("COMPARATIVE");
  const [name, other] = asked.names(["TECHNIQUE", "SYSTEM", "MODEL"]);
  if (!word || !name || other || asked.placeOf(name) < asked.placeOf(word) || /slower|worse|expensive|less accurate/iu.test(word.text))
    return undefined;
  const baseline = asked.thing(name, ["TECHNIQUE", "SYSTEM", "MODEL"]);
  if (!baseline) return undefined;
  const metrics = inMetrics(word.value);
  asked.takeAll("COMPARATIVE", "NODES", "HOW_MUCH", "RESULTS");
  const narrowing = takeConstraints(asked, { any: true });
  const better = narrowing.factor ? [] : ["factor: { gt: 1 }"];
  const conditions = [`baseline: { ${isThing(baseline)} }`, metrics, ...better, ...conditionsOf("results", narrowing)];
  return {
    document: `{ results${argumentsFor(conditions, [bySize, `first: ${Math.min(narrowing.limit, 10)}`])} { ${shown} } }`,
    tell(answer) {
      const total = numberAt(answer, "results", "totalCount") ?? 0;
      const results = listAt(answer, "results", "nodes");
      const words = `${narrowing.categoryWords}${narrowing.words}`;
      if (total === 0) return `This graph holds no result that is better than that of ${baseline.name}${words}.`;
      const subjects = [...new Set(results.map((each) => textAt(each, "subject", "name")))];
      return `${counted(total, "result")}${words} against ${baseline.name}, of ${listed(subjects)}; the largest: ${cited(results[0])}.`;
    },
  };
};

/** "What speedup does X achieve over B on H100", "how fast is X", "results of X". */
export const resultsOf: Intent = (asked) => {
  const isMeasured = asked.has("RESULTS", "METRIC", "COMPARATIVE", "FACTOR", "MEMORY_SIZE");
  const [name] = asked
    .names(comparable)
    .filter((item) => asked.before(item)?.value !== "than" && asked.before(item)?.text.toLowerCase() !== "on");
  const isNarrow = asked.has("FACTOR", "CATEGORY") || asked.names(["HARDWARE", "MODEL", "BENCHMARK"]).length > 0;
  if (!isMeasured || (!name && !isNarrow) || (name && asksWhatDoes(asked, name))) return undefined;
  const amount = asked.takeAll("MEMORY_SIZE").map(() => "MEMORY")[0];
  const metric = asked.takeAll("METRIC")[0]?.value ?? amount ?? asked.find("COMPARATIVE")?.value;
  const isHardware = !name || name.things.every(({ kind }) => kind === "HARDWARE");
  const against = asked.names(comparable).find((item) => item !== name && asked.before(item)?.value === "than");
  const baseline = asked.thing(against, comparable);
  const subject = isHardware ? undefined : asked.thing(name, ["TECHNIQUE", "SYSTEM", "MODEL", "BENCHMARK"]);
  if (!subject && !isHardware) return undefined;
  asked.takeAll("RESULTS", "COMPARATIVE", "MEASURE", "HOW_MUCH", "HOW_MANY", "INTRODUCE", ...(name ? (["NODES"] as const) : []));
  const narrowing = takeConstraints(asked, { any: true });
  const conditions = [
    ...(subject ? [`subject: { ${isThing(subject)} }`] : []),
    ...(metric === undefined ? [] : [inMetrics(metric)]),
    ...(baseline ? [`baseline: { ${isThing(baseline)} }`] : []),
    ...conditionsOf("results", narrowing),
  ];
  const words = `${subject ? ` of ${subject.name}` : ""}${narrowing.categoryWords}${narrowing.words}${baseline ? ` against ${baseline.name}` : ""}`;
  return {
    document: `{ results${argumentsFor(conditions, [bySize, `first: ${Math.min(narrowing.limit, 10)}`])} { ${shown} } }`,
    tell(answer) {
      const total = numberAt(answer, "results", "totalCount") ?? 0;
      const [first] = listAt(answer, "results", "nodes");
      return first
        ? `This graph holds ${counted(total, "result")}${words}${total > 1 ? "; the first" : ""}: ${cited(first)}.`
        : `This graph holds no such result${words}.`;
    },
  };
};

/** "Which methods reduce X" asks for methods, and not for the results of X. */
function asksWhatDoes(asked: Asked, name: Item): boolean {
  const noun = asked.find("NODES");
  const verb = asked.find("RESULTS");
  if (!noun || !verb || /^(?:PAPER|RESULT)/u.test(noun.value)) return false;
  return asked.placeOf(noun) < asked.placeOf(verb) && asked.placeOf(verb) < asked.placeOf(name);
}

/** "Baselines of X", "what is X compared with", "what is compared with X": the other side of its results. */
export const comparedWith: Intent = (asked) => {
  const word = asked.find("BASELINE", "COMPARE");
  const [name, other] = asked.names(comparable);
  if (!word || !name || other || asked.has("COMPARATIVE", "SUPERLATIVE", "NODES")) return undefined;
  if (word.tag === "COMPARE" && !/^compare[ds]?$/iu.test(word.text)) return undefined;
  const isBaseline = word.tag === "COMPARE" && asked.placeOf(name) > asked.placeOf(word);
  asked.takeAll(word.tag, "RESULTS", "MEASURE");
  const thing = asked.thing(name, ["TECHNIQUE", "SYSTEM", "MODEL", "HARDWARE"]);
  if (!thing) return undefined;
  const narrowing = takeConstraints(asked, { any: true });
  const [own, side] = isBaseline ? ["baseline", "subject"] : ["subject", "baseline"];
  const conditions = [
    `${own}: { ${isThing(thing)} }`,
    ...(isBaseline ? [] : ["not: { baseline: null }"]),
    ...conditionsOf("results", narrowing),
  ];
  return {
    document: `{ results${argumentsFor(conditions, [bySize, "first: 50"])} { ${shown} } }`,
    tell(answer) {
      const total = numberAt(answer, "results", "totalCount") ?? 0;
      const names = [...new Set(listAt(answer, "results", "nodes").map((each) => textAt(each, side, "name")))];
      const what = isBaseline ? `against ${thing.name}` : `of ${thing.name} with a baseline`;
      if (total === 0) return `This graph holds no result ${what}${narrowing.words}.`;
      return `${counted(total, "result")} ${what}${narrowing.words}, ${isBaseline ? "of" : "against"} ${listed(names)}.`;
    },
  };
};
