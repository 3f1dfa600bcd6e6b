import { at, listAt, listed, namesAt, numberAt, textAt } from "../answered.js";
import { itemOf } from "../constraints.js";
import type { Thing } from "../item.js";
import type { Intent, Understanding } from "../understanding.js";

const everything = ["TECHNIQUE", "SYSTEM", "HARDWARE", "MODEL", "BENCHMARK", "PAPER"];

const paper = "introducedBy { nodes { id name published authors authorCount } }";

/** A paper with its authors and date, as far as they are known. */
function cited(each: unknown): string {
  const authors = listAt(each, "authors").map(String);
  const [first] = authors;
  const by = first === undefined ? "" : authors.length > 3 ? ` by ${first} and others` : ` by ${listed(authors)}`;
  const published = textAt(each, "published");
  return `"${textAt(each, "name")}"${by}${published === "" ? "" : ` (${published})`}`;
}

/** "Who introduced X", "which paper proposed X", "when was X published", "who wrote this paper". */
export const introduction: Intent = (asked) => {
  const isAsked = asked.has("INTRODUCE", "WHO", "RELEASED") || (asked.has("WHEN") && !asked.has("AFTER", "BEFORE"));
  const [name, other] = asked.names();
  if (!isAsked || !name || other || asked.has("MAKER")) return undefined;
  const isPaper = asked.has("INTRODUCE") && name.things.every(({ kind }) => kind === "PAPER") && !asked.has("WHO", "WHEN");
  if (isPaper) return undefined;
  asked.takeAll("INTRODUCE", "WHO", "WHEN", "RELEASED", "NODES");
  const thing = asked.thing(name);
  if (!thing) return undefined;
  const isHardware = thing.kind === "HARDWARE";
  const own = thing.kind === "PAPER" ? "published authors authorCount" : `${isHardware ? "released " : ""}${paper}`;
  return {
    document: `{ it: ${itemOf(thing)} { id name ${own} } }`,
    tell(answer) {
      if (thing.kind === "PAPER") return `${cited(at(answer, "it"))}.`;
      const released = textAt(answer, "it", "released");
      if (released !== "") return `${thing.name} was released in ${released}.`;
      const papers = listAt(answer, "it", "introducedBy", "nodes");
      if (papers.length === 0) return `This graph holds no paper that introduces ${thing.name}.`;
      return `${thing.name} was introduced by ${listed(papers.map(cited))}.`;
    },
  };
};

/** What a question may ask of one thing alone: the items that ask for it, the kinds that have it, the field, and how it is told. */
const attributes = [
  {
    tag: "MEMORY_SIZE",
    kinds: ["HARDWARE"],
    field: "memoryGB",
    told: (value: string, name: string) => `One ${name} has ${value} GB of memory`,
  },
  { tag: "METRIC", kinds: ["HARDWARE"], field: "memoryGB", told: (value: string, name: string) => `One ${name} has ${value} GB of memory` },
  {
    tag: "PARAMETERS",
    kinds: ["MODEL"],
    field: "parameters",
    told: (value: string, name: string) => `${name} has ${value} billion parameters`,
  },
  { tag: "MAKER", kinds: ["HARDWARE"], field: "vendor", told: (value: string, name: string) => `${name} is made by ${value}` },
  { tag: "RELEASED", kinds: ["HARDWARE"], field: "released", told: (value: string, name: string) => `${name} was released in ${value}` },
  {
    tag: "CODE",
    kinds: ["SYSTEM", "PAPER"],
    field: "codeUrl",
    told: (value: string, name: string) => `The code of ${name} is at ${value}`,
  },
] as const;

/** "How much memory does the H100 have", "who makes the MI300X", "where is the code of vLLM". */
export const attribute: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!name || other) return undefined;
  const found = attributes.find(({ tag, kinds }) => {
    const isOf = asked.before(name)?.text.toLowerCase() === "of" && asked.size === 2;
    if (tag === "METRIC" && !(asked.find("METRIC")?.value === "MEMORY" && (isOf || asked.has("HOW_MUCH", "QUESTION")))) return false;
    return asked.has(tag) && name.things.some(({ kind }) => kinds.some((each) => each === kind));
  });
  if (!found) return undefined;
  asked.takeAll(found.tag, "HOW_MUCH", "WHEN", "WHO", "METRIC");
  const thing = asked.thing(name, found.kinds);
  if (!thing) return undefined;
  return {
    document: `{ it: ${itemOf(thing)} { id name ${found.field} } }`,
    tell(answer) {
      const value = at(answer, "it", found.field);
      const isKnown = typeof value === "number" || (typeof value === "string" && value !== "");
      return !isKnown ? `This graph does not say that of ${thing.name}.` : `${found.told(String(value), thing.name)}.`;
    },
  };
};

/** "What is X", "tell me about X", or a name alone. */
export const whatIs: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!name || other) return undefined;
  if (asked.items[0]?.tag === "QUESTION" && /^(?:list|show|find|give|enumerate|display|search)/iu.test(asked.items[0].text))
    return undefined;
  asked.takeAll("TELL", "NODES");
  const thing = asked.thing(name, everything);
  if (!thing) return undefined;
  const more = thing.kind === "PAPER" ? "published introduces { nodes { id name } }" : paper;
  return {
    document: `{ it: ${itemOf(thing)} { id name summary ${more} } }`,
    tell(answer) {
      const summary = textAt(answer, "it", "summary").replace(/\.$/u, "");
      const [first] = listAt(answer, "it", "introducedBy", "nodes");
      const origin = first === undefined ? "" : ` It was introduced by ${cited(first)}.`;
      const own = namesAt(answer, "it", "introduces", "nodes");
      const introduced = own.length > 0 ? ` It introduces ${listed(own)}.` : "";
      return `${thing.name}: ${summary === "" ? `a ${thing.kind.toLowerCase()} of this graph` : summary}.${origin}${introduced}`;
    },
  };
};

/** "What came after Volta", "what preceded FlashAttention-2": the generations of a line, or what descends and what it descends from. */
export const sequence: Intent = (asked) => {
  const word = asked.find("AFTER", "BEFORE", "SINCE", "UNTIL");
  const [name, other] = asked.names();
  if (!word || !name || other || asked.has("YEAR")) return undefined;
  asked.use(word);
  asked.takeAll("AFTER", "BEFORE", "NODES", "RELEASED", "INTRODUCE");
  for (const item of asked.items) if (item.tag === "CATEGORY" && /^generation/iu.test(item.text)) asked.use(item);
  const thing = asked.thing(
    name,
    everything.filter((kind) => kind !== "PAPER" && kind !== "BENCHMARK"),
  );
  if (!thing) return undefined;
  const isAfter = word.tag === "AFTER" || word.tag === "SINCE";
  return thing.kind === "HARDWARE" ? generationOf(thing, isAfter) : descentOf(thing, isAfter);
};

/** "The lineage of FlashAttention": what it comes from, and what comes from it. */
export const lineage: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!asked.has("LINEAGE") || !name || other) return undefined;
  asked.takeAll("LINEAGE");
  const thing = asked.thing(
    name,
    everything.filter((kind) => kind !== "PAPER" && kind !== "BENCHMARK"),
  );
  if (!thing) return undefined;
  const part = (alias: string, direction: string): string =>
    `${alias}: lineage(of: ${JSON.stringify(thing.id)}, direction: ${direction}) { nodes { depth node { id name } } edges { sources { id } } }`;
  return {
    document: `{ ${part("before", "ANCESTORS")} ${part("after", "DESCENDANTS")} }`,
    tell(answer) {
      const namesIn = (alias: string): string[] =>
        listAt(answer, alias, "nodes")
          .slice(1)
          .map((each) => textAt(each, "node", "name"));
      const [before, after] = [namesIn("before"), namesIn("after")];
      const from =
        before.length > 0 ? `${thing.name} comes from ${listed(before)}` : `This graph does not say what ${thing.name} comes from`;
      return `${from}; ${after.length > 0 ? `from it came ${listed(after, after.length)}` : "nothing in it came from that"}.`;
    },
  };
};

/** "Other names of FlashAttention". */
export const aliases: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!asked.has("ALIASES") || !name || other) return undefined;
  asked.takeAll("ALIASES");
  const thing = asked.thing(name, everything);
  if (!thing || thing.kind === "PAPER") return undefined;
  return {
    document: `{ it: ${itemOf(thing)} { id name aliases } }`,
    tell(answer) {
      const names = listAt(answer, "it", "aliases").map(String);
      return names.length === 0
        ? `This graph knows ${thing.name} by no other name.`
        : `${thing.name} is also called ${listed(names, names.length)}.`;
    },
  };
};

function generationOf(thing: Thing, isAfter: boolean): Understanding {
  const field = isAfter ? "succeededBy" : "succeeds";
  return {
    document: `{ it: ${itemOf(thing)} { id name ${field} { edges { node { id name released } sources { id } } } } }`,
    tell(answer) {
      const names = listAt(answer, "it", field, "edges").map((edge) => textAt(edge, "node", "name"));
      if (names.length === 0) return `This graph does not say what came ${isAfter ? "after" : "before"} ${thing.name}.`;
      return isAfter ? `${thing.name} was succeeded by ${listed(names)}.` : `${thing.name} succeeds ${listed(names)}.`;
    },
  };
}

function descentOf(thing: Thing, isAfter: boolean): Understanding {
  const list = thing.kind === "MODEL" ? "models" : "methods";
  if (isAfter) {
    return {
      document: `{ ${list}(filter: { descendsFrom: { refs: [${JSON.stringify(thing.id)}], orSelf: false } }, first: 20) {
        totalCount nodes { id name introducedBy { nodes { id published } } }
      } }`,
      tell(answer) {
        const names = namesAt(answer, list, "nodes");
        const total = numberAt(answer, list, "totalCount") ?? 0;
        return total === 0
          ? `This graph holds nothing that extends ${thing.name}.`
          : `What came after ${thing.name} and extends it: ${listed(names, total)}.`;
      },
    };
  }
  return {
    document: `{ lineage(of: ${JSON.stringify(thing.id)}, direction: ANCESTORS) { nodes { depth node { id name } } edges { sources { id } } } }`,
    tell(answer) {
      const names = listAt(answer, "lineage", "nodes")
        .slice(1)
        .map((each) => textAt(each, "node", "name"));
      return names.length === 0 ? `This graph does not say what ${thing.name} extends.` : `${thing.name} comes from ${listed(names)}.`;
    },
  };
}
