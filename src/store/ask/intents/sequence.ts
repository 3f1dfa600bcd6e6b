import { listAt, listed, namesAt, numberAt, textAt } from "../answered.js";
import type { Asked } from "../asked.js";
import { argumentsFor, conditionsOf, itemOf, takeConstraints } from "../constraints.js";
import type { Item, Thing } from "../item.js";
import { listWord, nodesAsked } from "../nodes-asked.js";
import type { Intent, Understanding } from "../understanding.js";
import { introducedThat } from "./relation.js";

/** What has others before and after it. */
const ofLines = ["TECHNIQUE", "SYSTEM", "HARDWARE", "MODEL"];

const isHardware = ({ things }: Item): boolean => things.every(({ kind }) => kind === "HARDWARE");

/** "What came after Volta", "what preceded FlashAttention-2": the generations of a line, or what descends and what it descends from. */
export const sequence: Intent = (asked) => {
  const word = asked.find("AFTER", "BEFORE", ...(asked.has("YEAR") ? [] : (["SINCE", "UNTIL"] as const)));
  const names = asked.names();
  const name = names.find((each) => !isHardware(each)) ?? names[0];
  if (!word || !name || names.some((each) => each !== name && !isHardware(each))) return undefined;
  const isAfter = word.tag === "AFTER" || word.tag === "SINCE";
  // Only what came after something can be narrowed.
  if ((names.length > 1 || asked.has("YEAR")) && (!isAfter || isHardware(name))) return undefined;
  asked.use(word);
  const noun = nodesAsked(asked);
  asked.takeAll("AFTER", "BEFORE", "NODES", "RELEASED", "INTRODUCE");
  for (const item of asked.items) if (item.tag === "CATEGORY" && /^generation/iu.test(item.text)) asked.use(item);
  const thing = asked.thing(name, ofLines);
  if (!thing) return undefined;
  if (thing.kind === "HARDWARE") return generationOf(thing, isAfter);
  if (!isAfter) return ancestorsOf(thing);
  // "Newer than X that builds on it".
  asked.takeAll("EXTEND");
  return descendantsOf(asked, thing, noun?.list);
};

/** "The lineage of FlashAttention": what it comes from, and what comes from it. */
export const lineage: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!asked.has("LINEAGE") || !name || other) return undefined;
  asked.takeAll("LINEAGE");
  const thing = asked.thing(name, ofLines);
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

/** What extends a thing, at any remove. */
function descendantsOf(asked: Asked, thing: Thing, noun: string | undefined): Understanding | undefined {
  const lists = thing.kind === "MODEL" ? ["models"] : ["methods", "techniques", "systems", "papers"];
  const narrowing = takeConstraints(asked);
  const usual = thing.kind !== "MODEL" && narrowing.category !== undefined ? "techniques" : lists[0];
  const list = noun === undefined || (noun === "methods" && narrowing.category !== undefined) ? usual : noun;
  if (list === undefined || !lists.includes(list)) return undefined;
  const descends = `descendsFrom: { refs: [${JSON.stringify(thing.id)}], orSelf: false }`;
  const isOfPapers = list === "papers";
  const conditions = [isOfPapers ? introducedThat(descends) : descends, ...conditionsOf(list, narrowing)];
  const { one } = listWord(list);
  const words = `${narrowing.categoryWords}${narrowing.words}`;
  return {
    document: `{ ${list}${argumentsFor(conditions, [`first: ${narrowing.limit}`])} {
      totalCount nodes { id name ${isOfPapers ? "" : "introducedBy { nodes { id published } }"} }
    } }`,
    tell(answer) {
      const names = namesAt(answer, list, "nodes");
      const total = numberAt(answer, list, "totalCount") ?? 0;
      const what = isOfPapers ? "introduces what extends" : "extends";
      if (total === 0)
        return `This graph holds ${noun === undefined && words === "" ? "nothing" : `no ${one}${words}`} that ${what} ${thing.name}.`;
      return `What came after ${thing.name} and ${what} it${words === "" ? "" : `,${words}`}: ${listed(names, total)}.`;
    },
  };
}

/** What a thing comes from. */
function ancestorsOf(thing: Thing): Understanding {
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
