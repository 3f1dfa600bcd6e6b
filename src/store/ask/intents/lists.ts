import type { Asked } from "../asked.js";
import { counted, listAt, listed, namesAt, namesOf, numberAt, textAt } from "../answered.js";
import { argumentsFor, conditionsOf, isThing, takeConstraints } from "../constraints.js";
import type { Item } from "../item.js";
import { kindWords, listWord, nodesAsked, ofHardwareType, typeWords } from "../nodes-asked.js";
import type { Intent } from "../understanding.js";

/** "Papers on KV cache compression in 2024", "which attention techniques since 2023", "how many systems are there". */
export const list: Intent = (asked) => {
  const noun = nodesAsked(asked) ?? categoryAlone(asked) ?? papersMeant(asked) ?? missingMeant(asked);
  if (!noun) return undefined;
  const isCount = asked.takeAll("HOW_MANY").length > 0;
  const isNewest = noun.list === "papers" && asked.take("NEWEST") !== undefined;
  const gaps = asked.takeAll("NOT", "GAP");
  const isNegative = gaps.length > 0;
  const verb = asked.takeAll("INTRODUCE", "RELEASED", "TARGET", "RUN", "SUPPORT", "MEASURE", "WHEN", "RESULTS");
  const author = noun.list === "papers" ? authorIn(asked) : undefined;
  const narrowing = takeConstraints(asked, { withTopics: true });
  const field = noun.list === "methods" && narrowing.category !== undefined ? "techniques" : noun.list;
  if (narrowing.category !== undefined && !["techniques", "systems", "papers"].includes(field)) return undefined;
  if (isNegative && narrowing.hardware.length === 0) return undefined;
  const own = conditionsOf(field, { ...narrowing, systemType: noun.systemType, hardware: isNegative ? [] : narrowing.hardware });
  const denied = isNegative ? deniedBy([...gaps, ...verb], field) : undefined;
  const without = denied ? narrowing.hardware.map((each) => `not: { ${denied.holds(`{ some: { ${isThing(each)} } }`)} }`) : [];
  const amounts = amountsIn(asked, field);
  const conditions = [
    ...own,
    ...without,
    ...ofHardwareType(noun),
    ...amounts.map(({ condition }) => condition),
    ...(author === undefined ? [] : [`authors: { has: ${JSON.stringify(author)} }`]),
  ];
  const order = field === "papers" ? ["orderBy: [{ field: PUBLISHED, direction: DESC }]"] : [];
  const { one, many } = listWord(field);
  const shown =
    field === "papers" ? "id name published" : `id name${field === "allHardware" ? "" : " introducedBy(first: 3) { nodes { id } }"}`;
  const by = author === undefined ? "" : ` by ${author}`;
  const narrowingWords = denied
    ? narrowing.hardware.reduce((all, { name }) => all.replace(` on ${name}`, ""), narrowing.words)
    : narrowing.words;
  const words = [typeWords(noun), narrowing.categoryWords, narrowingWords, ...amounts.map((each) => each.words), by].join("");
  return {
    document: `{ ${field}${argumentsFor(conditions, [...order, `first: ${narrowing.limit}`])} { totalCount nodes { ${shown} } } }`,
    tell(answer) {
      const total = numberAt(answer, field, "totalCount") ?? 0;
      const names = namesAt(answer, field, "nodes");
      const unknown = denied ? ` not said to ${denied.words} ${namesOf(narrowing.hardware)}` : "";
      if (total === 0) return `This graph holds no ${one}${words}${unknown}.`;
      if (isNewest) return `The newest of ${counted(total, one, many)}${words}: ${listed(names)}.`;
      const shownNames = isCount && conditions.length === 0 ? "" : `: ${listed(names, total)}`;
      return `This graph holds ${counted(total, one, many)}${words}${unknown}${shownNames}.`;
    },
  };
};

interface Denied {
  readonly words: string;
  /** The condition that is denied, of some hardware. */
  readonly holds: (some: string) => string;
}

/** What is not said of hardware: that something runs there at all, is designed for it, or was measured on it. */
function deniedBy(verb: readonly Item[], field: string): Denied {
  const has = (test: (item: Item) => boolean): boolean => field !== "papers" && verb.some(test);
  if (has(({ tag }) => tag === "RUN" || tag === "SUPPORT"))
    return { words: "run on", holds: (some) => `or: [{ targets: ${some} }, { evaluatedOn: ${some} }, { supports: ${some} }]` };
  if (has(({ tag, text }) => tag === "TARGET" || /target/iu.test(text)))
    return { words: "be designed for", holds: (some) => `targets: ${some}` };
  return { words: "have been measured on", holds: (some) => `evaluatedOn: ${some}` };
}

const boundWords: Readonly<Record<string, string>> = { lte: "at most ", gt: "more than ", gte: "at least " };

/** "At least 80 GB", "70 billion parameters". */
function amountsIn(asked: Asked, field: string): { readonly condition: string; readonly words: string }[] {
  const property = field === "allHardware" ? "memoryGB" : field === "models" ? "parameters" : undefined;
  return asked.takeAll(...(property === undefined ? [] : (["AMOUNT"] as const))).flatMap(({ value }) => {
    const [name = "", amount = ""] = value.split(": ");
    const bound = asked.take("AT_LEAST")?.value ?? "eq";
    asked.takeAll("PARAMETERS", "METRIC", "MEMORY_SIZE");
    if (name !== property) return [];
    return [
      {
        condition: `${name}: { ${bound}: ${amount} }`,
        words: ` with ${boundWords[bound] ?? ""}${amount} ${name === "memoryGB" ? "GB" : "billion parameters"}`,
      },
    ];
  });
}

/** "Any work on X" and "what did Tri Dao write" ask for papers. */
function papersMeant(asked: Asked): ReturnType<typeof nodesAsked> {
  const work = asked.items.find(({ tag, text }) => tag === "RUN" && /^work/iu.test(text));
  const isWork = work && asked.names(["HARDWARE"]).length === 0 && !asked.has("DO");
  if (isWork) asked.use(work);
  const isWritten = asked.has("INTRODUCE") && asked.names().length === 0 && capitals(asked).length > 1;
  const isDated = asked.has("INTRODUCE") && asked.has("YEAR") && asked.names().length === 0 && !asked.has("WHO");
  return isWork || isWritten || isDated ? listWord("papers") : undefined;
}

const capitals = (asked: Asked): Item[] => asked.items.filter(({ tag, text }) => tag === "WORD" && /^\p{Lu}/u.test(text));

/** "Fastest kernels" asks for techniques without saying so. */
function categoryAlone(asked: Asked): ReturnType<typeof nodesAsked> {
  const item = asked.find("CATEGORY");
  if (item && asked.take("KIND_OF")) return listWord("techniques");
  const isNarrowed = asked.has("YEAR", "QUESTION", "HOW_MANY", "FACTOR") || asked.names(["HARDWARE"]).length > 0;
  return item && isNarrowed ? listWord("techniques") : undefined;
}

/** "What is not measured on B200" asks for techniques and systems. */
function missingMeant(asked: Asked): ReturnType<typeof nodesAsked> {
  const isMissing = asked.has("GAP") || (asked.has("NOT") && asked.has("RUN", "SUPPORT", "TARGET", "MEASURE"));
  const [start] = asked.items;
  const [name, other] = asked.names();
  const isAsked = start?.tag === "QUESTION" && /^what/iu.test(start.text);
  return isMissing && isAsked && !other && name?.things.every(({ kind }) => kind === "HARDWARE") ? listWord("methods") : undefined;
}

/** A name of a person: words with a capital that the graph does not know, behind "by". */
function authorIn(asked: Asked): string | undefined {
  const words = capitals(asked);
  const [first] = words;
  if (!first || words.length < 2 || (asked.before(first)?.text.toLowerCase() !== "by" && !asked.has("INTRODUCE", "DO"))) return undefined;
  asked.use(...words);
  return words.map(({ text }) => text).join(" ");
}

/** Orders by how often a relation leads to a thing. */
const counts = [
  {
    tag: "EXTEND",
    order: "EXTENDED_BY_COUNT",
    field: "extendedBy",
    lists: ["techniques", "methods", "systems", "models"],
    word: "extended",
  },
  { tag: "USE", order: "USED_BY_COUNT", field: "usedBy", lists: ["techniques", "methods", "systems"], word: "used" },
  { tag: "USE", order: "USED_TO_EVALUATE_COUNT", field: "usedToEvaluate", lists: ["allHardware", "models"], word: "used for measurements" },
  { tag: "USE", order: "MEASURES_COUNT", field: "measures", lists: ["benchmarks"], word: "used for measurements" },
  {
    tag: "MEASURE",
    order: "USED_TO_EVALUATE_COUNT",
    field: "usedToEvaluate",
    lists: ["allHardware", "models"],
    word: "used for measurements",
  },
  { tag: "TARGET", order: "TARGETED_BY_COUNT", field: "targetedBy", lists: ["allHardware"], word: "targeted" },
  { tag: "IMPLEMENT", order: "IMPLEMENTED_BY_COUNT", field: "implementedBy", lists: ["techniques"], word: "implemented" },
  {
    tag: "RESULTS",
    order: "RESULTS_COUNT",
    field: "results",
    lists: ["papers", "techniques", "systems", "methods", "models"],
    word: "reported on",
  },
  {
    tag: "COMPARE",
    order: "RESULTS_AS_BASELINE_COUNT",
    field: "resultsAsBaseline",
    lists: ["techniques", "systems", "methods", "models"],
    word: "compared with",
  },
] as const;

/** "Which technique is extended most", "most used GPU", "the most popular benchmarks". */
export const most: Intent = (asked) => {
  if (!asked.has("MOST")) return undefined;
  const noun = nodesAsked(asked);
  if (!noun || asked.names().length > 0) return undefined;
  asked.takeAll("MOST");
  const fits = counts.filter(({ lists }) => lists.some((each) => each === noun.list));
  const usual = fits.find(({ tag, lists }) => tag === "USE" && lists.some((each) => each === "models" || each === "benchmarks")) ?? fits[0];
  const chosen = fits.find(({ tag }) => asked.has(tag)) ?? (asked.unused.length === 0 || asked.has("CATEGORY") ? usual : undefined);
  if (!chosen) return undefined;
  asked.takeAll(chosen.tag);
  const narrowing = takeConstraints(asked);
  const conditions = conditionsOf(noun.list, narrowing);
  const args = argumentsFor(conditions, [`orderBy: [{ field: ${chosen.order}, direction: DESC }]`, "first: 5"]);
  return {
    document: `{ ${noun.list}${args} { nodes { id name ${chosen.field} { totalCount } } } }`,
    tell(answer) {
      const rows = listAt(answer, noun.list, "nodes").map(
        (each) => `${textAt(each, "name")} (${numberAt(each, chosen.field, "totalCount") ?? 0})`,
      );
      return rows.length === 0
        ? `This graph holds no ${noun.one}${narrowing.categoryWords}${narrowing.words}.`
        : `Most often ${chosen.word}${narrowing.categoryWords}${narrowing.words}: ${listed(rows)}.`;
    },
  };
};

/** "What is in the graph". */
export const contents: Intent = (asked) => {
  const isAsked = asked.items.some(({ text }) => /^graph$|in (?:the|this) graph$/iu.test(text)) && asked.size === 0;
  if (!isAsked) return undefined;
  return {
    document: "{ statistics { nodes { kind count } } }",
    tell(answer) {
      const kinds = listAt(answer, "statistics", "nodes");
      const told = kinds.map((each) => counted(numberAt(each, "count") ?? 0, ...kindWords(textAt(each, "kind"))));
      return `This graph holds ${listed(told)}.`;
    },
  };
};
