import type { Asked } from "../asked.js";
import { listAt, listed, namesAt, numberAt, textAt } from "../answered.js";
import { isThing, itemOf } from "../constraints.js";
import type { Thing } from "../item.js";
import { relatedTo, relationWords, type RelationWords } from "../relations.js";
import type { Intent, Understanding } from "../understanding.js";

/** "Does X run on Y", "does X extend Y", "is X part of Y": yes, or that this graph does not say so. */
export const pair: Intent = (asked) => {
  const [one, other] = asked.names();
  const start = asked.items.find(({ tag }) => tag !== "FILLER");
  if (
    !one ||
    !other ||
    asked.names().length !== 2 ||
    (start?.tag !== "DO" && start?.tag !== "BE" && start?.tag !== "NAME" && start?.text.toLowerCase() !== "can")
  ) {
    if (!one || !other || asked.names().length !== 2 || !/^(?:can|could|has|have|will|would)$/iu.test(asked.items[0]?.text ?? ""))
      return undefined;
  }
  const verb =
    asked.take("RUN", "SUPPORT", ...relationWords.map(({ tag }) => tag)) ??
    (start?.tag === "BE" ? asked.take("NODES", "CATEGORY") : undefined);
  if (!verb) return start?.tag === "BE" ? kindOf(asked) : undefined;
  const isPassive = asked.after(verb)?.text.toLowerCase() === "by" && verb.tag !== "MEASURE";
  const ends = [asked.thing(one), asked.thing(other)];
  const [from, to] = (isPassive !== (verb.value === "inverse") ? ends.toReversed() : ends) as [Thing | undefined, Thing | undefined];
  if (!from || !to) return undefined;
  asked.takeAll("NODES", "RESULTS", "MEASURE", "RUN");
  const isHardware = to.kind === "HARDWARE" && ["TECHNIQUE", "SYSTEM"].includes(from.kind);
  const asksForMore = ["RUN", "SUPPORT", "USE"].includes(verb.tag);
  if (isHardware && asksForMore) return runsOn(from, to);
  const fits = (words: RelationWords): boolean => words.from.includes(from.kind) && words.to.includes(to.kind);
  const words = relationWords.find((each) => (each.tag === verb.tag || (verb.tag === "RUN" && each.tag === "USE")) && fits(each));
  return words && related(from, to, words);
};

/** "Is AWQ post-training quantization", "is the H100 a Hopper GPU". */
function kindOf(asked: Asked): Understanding | undefined {
  const [one, other] = asked.names();
  const [from, to] = [asked.thing(one, ["TECHNIQUE", "SYSTEM", "HARDWARE"]), asked.thing(other, ["TECHNIQUE", "HARDWARE"])];
  if (!from || !to) return undefined;
  const tag = to.kind === "HARDWARE" ? "PART" : "KIND_OF";
  const words = relationWords.find((each) => each.tag === tag && each.from.includes(from.kind) && each.to.includes(to.kind));
  return words && related(from, to, words);
}

/** Relations within families, which the filter of a list takes into account. */
const scoped = ["targets", "evaluatedOn", "evaluatedWith", "supports"];

const listsOf: Readonly<Record<string, string>> = { PAPER: "papers", MODEL: "models", HARDWARE: "allHardware" };

function related(from: Thing, to: Thing, words: RelationWords): Understanding {
  const list = listsOf[from.kind] ?? "methods";
  const some = relatedTo(words, to);
  const direct = scoped.includes(words.field) ? "" : `(filter: { ${isThing(to)} })`;
  const sources = `${words.field}${direct} { edges { node { id name } sources { id } } }`;
  // A system that implements a technique uses it as well.
  const isUse = words.field === "uses" && from.kind === "SYSTEM" && to.kind === "TECHNIQUE";
  const implemented = isUse
    ? ` implemented: systems(filter: { ${isThing(from)}, implements: { some: { ${isThing(to)} } } }) { totalCount }`
    : "";
  return {
    document: `{ holds: ${list}(filter: { ${isThing(from)}, ${some} }) { totalCount }${implemented} it: ${itemOf(from)} { id name ${sources} } }`,
    tell(answer) {
      const holds = (numberAt(answer, "holds", "totalCount") ?? 0) > 0;
      if (!holds && (numberAt(answer, "implemented", "totalCount") ?? 0) > 0) return `Yes: ${from.name} implements ${to.name}.`;
      const names = listAt(answer, "it", words.field, "edges").map((edge) => textAt(edge, "node", "name"));
      if (!holds) {
        const known = scoped.includes(words.field) && names.length > 0 ? `; it says that it ${words.singular} ${listed(names)}` : "";
        return `This graph does not say that ${from.name} ${words.singular} ${to.name}${known}.`;
      }
      if (names.includes(to.name)) return `Yes: ${from.name} ${words.singular} ${to.name}.`;
      return words.field === "extends"
        ? `Yes: ${from.name} extends ${to.name} by way of others.`
        : `Yes: ${from.name} ${words.singular} ${names.length > 0 ? listed(names) : to.name}, which counts for ${to.name}.`;
    },
  };
}

/** Whether something runs on hardware: what its documentation says, what was measured there, and what it is designed for. */
function runsOn(from: Thing, to: Thing): Understanding {
  const ways = [
    ["documented", "supports", "its documentation says that it runs there"],
    ["measured", "evaluatedOn", "it was measured there"],
    ["designed", "targets", "it is designed for it"],
  ] as const;
  const asked = ways.map(
    ([alias, field]) => `${alias}: methods(filter: { ${isThing(from)}, ${field}: { some: { ${isThing(to)} } } }) { totalCount }`,
  );
  const known = ways.map(([, field]) => `${field}(first: 20) { nodes { id name } edges { sources { id } } }`);
  return {
    document: `{ ${asked.join(" ")} it: ${itemOf(from)} { id name ${known.join(" ")} } }`,
    tell(answer) {
      const reasons = ways.filter(([alias]) => (numberAt(answer, alias, "totalCount") ?? 0) > 0).map(([, , reason]) => reason);
      if (reasons.length > 0) return `Yes, ${from.name} runs on ${to.name}: ${listed(reasons)}.`;
      const elsewhere = [...new Set(ways.flatMap(([, field]) => namesAt(answer, "it", field, "nodes")))];
      return `This graph does not say that ${from.name} runs on ${to.name}${elsewhere.length > 0 ? `; it knows of ${listed(elsewhere)}` : ""}.`;
    },
  };
}
