import { counted, listAt, listed, namesAt, namesOf, numberAt, textAt } from "../answered.js";
import type { Intent } from "../understanding.js";

/** "Compare A and B", "A vs B", "what is the difference between A and B". */
export const compare: Intent = (asked) => {
  const names = asked.names();
  const isVersus = asked.items.some(({ text }) => /^(?:vs\.?|versus)$/iu.test(text));
  if ((!asked.has("COMPARE") && !isVersus) || names.length < 2 || names.length > 6) return undefined;
  if (asked.has("SUPERLATIVE", "COMPARATIVE")) return undefined;
  asked.takeAll("COMPARE", "METRIC", "RESULTS", "HOW_MUCH", "NODES");
  const things = names.flatMap((name) => asked.thing(name) ?? []);
  if (things.length < names.length || new Set(things.map(({ id }) => id)).size < names.length) return undefined;
  const refs = things.map(({ id }) => JSON.stringify(id)).join(", ");
  const own = things.every(({ kind }) => kind === "HARDWARE") ? "id name ... on Hardware { released memoryGB }" : "id name";
  return {
    document: `{ compare(refs: [${refs}]) {
      items { ${own} } aspects { name shared { id name } }
      headToHead { id claim paper { id } } pairs { comparable left { id paper { id } } right { id paper { id } } }
    } }`,
    tell(answer) {
      const aspects = listAt(answer, "compare", "aspects").filter((each) => listAt(each, "shared").length > 0);
      const shared = [...new Set(aspects.flatMap((each) => namesAt(each, "shared")))];
      const pairs = listAt(answer, "compare", "pairs");
      const held = pairs.filter((each) => typeof each === "object" && each !== null && "comparable" in each && each.comparable === true);
      const [direct] = listAt(answer, "compare", "headToHead");
      const common = shared.length > 0 ? `have ${listed(shared)} in common` : "have nothing in common that this graph knows of";
      const numbers = `${held.length} of ${counted(pairs.length, "pair")} of their results on one metric may be compared`;
      const told = direct === undefined ? "" : `; head to head: ${textAt(direct, "claim").replace(/\.$/u, "")}`;
      const data = listAt(answer, "compare", "items")
        .flatMap(dataOf)
        .map((each) => `; ${each}`);
      return `${namesOf(things)} ${common}; ${numbers}${told}${data.join("")}.`;
    },
  };
};

/** When a piece of hardware was released and its memory, as far as they are known. */
function dataOf(item: unknown): string[] {
  const memory = numberAt(item, "memoryGB");
  const released = textAt(item, "released");
  const known = [...(released === "" ? [] : [`released ${released}`]), ...(memory === undefined ? [] : [`${memory} GB`])];
  return known.length === 0 ? [] : [`${textAt(item, "name")}: ${known.join(", ")}`];
}

/** "How is A connected to B": the shortest way between two things. */
export const connected: Intent = (asked) => {
  const names = asked.names();
  if (!asked.has("CONNECT", "RELATE") || names.length !== 2) return undefined;
  asked.takeAll("CONNECT", "RELATE", "HOW_MUCH");
  const [from, to] = [asked.thing(names[0]), asked.thing(names[1])];
  if (!from || !to) return undefined;
  return {
    document: `{ paths(from: ${JSON.stringify(from.id)}, to: ${JSON.stringify(to.id)}, first: 10) {
      length steps { from { id name } to { id name } relation direction sources { id } }
    } }`,
    tell(answer, model) {
      const path = plainest(listAt(answer, "paths"));
      const steps = listAt(path, "steps");
      if (path === undefined) return `This graph knows no way between ${from.name} and ${to.name}.`;
      const told = steps.map((step) => {
        const ends = [textAt(step, "from", "name"), textAt(step, "to", "name")];
        const [subject, object] = textAt(step, "direction") === "FORWARD" ? ends : ends.toReversed();
        return `${subject ?? ""} ${model.edge(textAt(step, "relation")).phrase} ${object ?? ""}`;
      });
      return `${from.name} and ${to.name} are ${counted(numberAt(path, "length") ?? 0, "step")} apart: ${told.join(", ")}.`;
    },
  };
};

/** Of the shortest ways the one with the fewest sorts of relations: a lineage rather than what two things share. */
function plainest(paths: readonly unknown[]): unknown {
  const shortest = paths.filter((path) => numberAt(path, "length") === numberAt(paths[0], "length"));
  const sorts = (path: unknown): number => new Set(listAt(path, "steps").map((step) => textAt(step, "relation"))).size;
  return shortest.reduce((best, path) => (best === undefined || sorts(path) < sorts(best) ? path : best), undefined);
}

/** The kinds of what may stand in the place of a thing. */
const alike = (kind: string): string => (kind === "TECHNIQUE" || kind === "SYSTEM" ? "TECHNIQUE, SYSTEM" : kind);

/** "What is similar to X". */
export const similar: Intent = (asked) => {
  const [name, other] = asked.names();
  if (!asked.has("RELATE") || !name || other) return undefined;
  asked.takeAll("RELATE", "NODES");
  const thing = asked.thing(name);
  if (!thing) return undefined;
  return {
    document: `{ related(to: ${JSON.stringify(thing.id)}, kinds: [${alike(thing.kind)}], first: 5) { node { id name } reasons { text } } }`,
    tell(answer) {
      const found = listAt(answer, "related");
      if (found.length === 0) return `This graph knows nothing that is related to ${thing.name}.`;
      const names = found.map((each) => textAt(each, "node", "name"));
      const why = textAt(listAt(found[0], "reasons")[0], "text").replace(/\.$/u, "");
      return `Most related to ${thing.name} are ${listed(names)}; of ${names[0] ?? ""}: ${why}.`;
    },
  };
};
