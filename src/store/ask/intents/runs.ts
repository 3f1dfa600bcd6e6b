import { counted, listAt, listed, namesAt, numberAt, textAt } from "../answered.js";
import { argumentsFor, conditionsOf, isThing, itemOf, takeConstraints } from "../constraints.js";
import { listWord, nodesAsked, typeWords } from "../nodes-asked.js";
import type { Intent } from "../understanding.js";

const methods = ["TECHNIQUE", "SYSTEM"];

const ways = ["supports", "evaluatedOn", "targets"] as const;

/** "What runs on MI300X", "what hardware does vLLM support", "where can I run SGLang": what is documented, measured or intended. */
export const runs: Intent = (asked) => {
  const [name, other] = asked.names([...methods, "HARDWARE"]);
  if (!asked.has("RUN", "SUPPORT") || !name || other) return undefined;
  const isHardware = name.things.some(({ kind }) => kind === "HARDWARE");
  // How something works is not where it runs.
  if (!isHardware && asked.items.some(({ text }) => /^how$/iu.test(text))) return undefined;
  const noun = nodesAsked(asked);
  asked.takeAll("RUN", "SUPPORT", "HOW_MANY");
  const thing = asked.thing(name, isHardware ? ["HARDWARE"] : methods);
  if (!thing) return undefined;
  if (!isHardware) {
    if (noun && noun.list !== "allHardware") return undefined;
    const known = ways.map((way) => `${way}(first: 20) { edges { node { id name } sources { id } } }`);
    return {
      document: `{ it: ${itemOf(thing)} { id name ${known.join(" ")} } }`,
      tell(answer) {
        const names = ways.map((way) => [...new Set(listAt(answer, "it", way, "edges").map((edge) => textAt(edge, "node", "name")))]);
        const told = ["its documentation names", "it was measured on", "it is designed for"].flatMap((words, place) =>
          (names[place] ?? []).length > 0 ? [`${words} ${listed(names[place] ?? [])}`] : [],
        );
        return told.length === 0 ? `This graph does not say on what ${thing.name} runs.` : `${thing.name}: ${told.join("; ")}.`;
      },
    };
  }
  const narrowing = takeConstraints(asked);
  const list = narrowing.category === undefined ? (noun?.list ?? "methods") : "techniques";
  if (!["methods", "techniques", "systems"].includes(list)) return undefined;
  const any = `or: [${ways.map((way) => `{ ${way}: { some: { ${isThing(thing)} } } }`).join(", ")}]`;
  const conditions = [any, ...conditionsOf(list, { ...narrowing, systemType: noun?.systemType })];
  const { one, many } = listWord(list);
  const args = argumentsFor(conditions, [`first: ${narrowing.limit}`]);
  return {
    document: `{ ${list}${args} { totalCount nodes { id name introducedBy(first: 3) { nodes { id } } } } }`,
    tell(answer) {
      const total = numberAt(answer, list, "totalCount") ?? 0;
      const words = `${typeWords(noun)}${narrowing.categoryWords}${narrowing.words}`;
      if (total === 0) return `This graph holds no ${one}${words} that is said to run on ${thing.name}.`;
      const names = listed(namesAt(answer, list, "nodes"), total);
      const [supports, was, is] = total === 1 ? ["supports", "was", "is"] : ["support", "were", "are"];
      return `${counted(total, one, many)}${words} ${supports} ${thing.name}, ${was} measured on it or ${is} designed for it: ${names}.`;
    },
  };
};
