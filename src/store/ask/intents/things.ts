import { at, listAt, listed, namesAt, textAt } from "../answered.js";
import { itemOf } from "../constraints.js";
import { nodesAsked } from "../nodes-asked.js";
import type { Intent } from "../understanding.js";

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

/** "What does the vLLM paper introduce": the paper that introduces a thing, by its name. */
export const ownPaper: Intent = (asked) => {
  const [name, other] = asked.names(["TECHNIQUE", "SYSTEM", "MODEL"]);
  const noun = name && asked.after(name);
  if (!noun || other || !noun.value.startsWith("PAPER") || !asked.has("INTRODUCE") || asked.has("WHO", "WHEN")) return undefined;
  // "Which paper introduces X" asks for the paper.
  if (!asked.has("QUESTION") || asked.items[0]?.tag !== "QUESTION") return undefined;
  asked.use(noun);
  asked.takeAll("INTRODUCE");
  const kinds = nodesAsked(asked)?.kinds;
  const thing = asked.thing(name, ["TECHNIQUE", "SYSTEM", "MODEL"]);
  if (!thing) return undefined;
  const filter = kinds ? `(filter: { kind: { in: [${kinds.join(", ")}] } })` : "";
  return {
    document: `{ it: ${itemOf(thing)} { id name introducedBy { nodes { id name introduces${filter} { nodes { id name } } } } } }`,
    tell(answer) {
      const papers = listAt(answer, "it", "introducedBy", "nodes");
      if (papers.length === 0) return `This graph holds no paper that introduces ${thing.name}.`;
      const told = papers.map(
        (each) => `"${textAt(each, "name")}" introduces ${listed(namesAt(each, "introduces", "nodes")) || "no such thing"}`,
      );
      return `${told.join("; ")}.`;
    },
  };
};

/** "What generation is the H100", "which architecture does it belong to". */
export const generation: Intent = (asked) => {
  const [name, other] = asked.names(["HARDWARE"]);
  const word = asked.items.find(({ text }) => /^(?:generation|architecture|micro-?architecture|family|series)$/iu.test(text));
  if (!word || !name || other || asked.names().length > 1 || asked.has("AFTER", "BEFORE", "NODES")) return undefined;
  const before = asked.before(word)?.tag;
  if (asked.placeOf(word) > asked.placeOf(name) || (before !== "QUESTION" && before !== "BE")) return undefined;
  asked.use(word);
  asked.takeAll("PART");
  const thing = asked.thing(name, ["HARDWARE"]);
  if (!thing) return undefined;
  return {
    document: `{ it: ${itemOf(thing)} { id name partOf { edges { node { id name } sources { id } } } } }`,
    tell(answer) {
      const names = listAt(answer, "it", "partOf", "edges").map((edge) => textAt(edge, "node", "name"));
      return names.length === 0 ? `This graph does not say what ${thing.name} is part of.` : `${thing.name} is part of ${listed(names)}.`;
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
  const names = asked.names();
  const [name] = names;
  if (!name || names.length > maxAtOnce) return undefined;
  const found = attributes.find(({ tag, kinds }) => {
    const isOf = asked.before(name)?.text.toLowerCase() === "of" && asked.size === 2;
    if (tag === "METRIC" && !(asked.find("METRIC")?.value === "MEMORY" && (isOf || asked.has("HOW_MUCH", "QUESTION")))) return false;
    return asked.has(tag) && names.every(({ things }) => things.some(({ kind }) => kinds.some((each) => each === kind)));
  });
  if (!found) return undefined;
  asked.takeAll(found.tag, "HOW_MUCH", "WHEN", "WHO", "METRIC");
  const things = names.flatMap((each) => asked.thing(each, found.kinds) ?? []);
  if (things.length < names.length) return undefined;
  const aliasOf = (place: number): string => (things.length === 1 ? "it" : `it${place + 1}`);
  const items = things.map((thing, place) => `${aliasOf(place)}: ${itemOf(thing)} { id name ${found.field} }`);
  return {
    document: `{ ${items.join(" ")} }`,
    tell(answer) {
      const told = things.map((thing, place) => {
        const value = at(answer, aliasOf(place), found.field);
        const isKnown = typeof value === "number" || (typeof value === "string" && value !== "");
        return isKnown ? found.told(String(value), thing.name) : `This graph does not say that of ${thing.name}`;
      });
      return `${told.join(". ")}.`;
    },
  };
};

/** Of so many things the same may be asked at once. */
const maxAtOnce = 4;

/** "What is X", "tell me about X", or a name alone. */
export const whatIs: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!name || other) return undefined;
  if (asked.items[0]?.tag === "QUESTION" && /^(?:list|show|find|give|enumerate|display|search)/iu.test(asked.items[0].text))
    return undefined;
  asked.takeAll("TELL", "NODES");
  // "How does X work".
  const work = asked.find("RUN");
  if (work && /^work/iu.test(work.text) && asked.items.some(({ text }) => /^how$/iu.test(text))) asked.use(work);
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
