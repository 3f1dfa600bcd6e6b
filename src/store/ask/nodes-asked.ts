import type { Asked } from "./asked.js";

/** A list of the API, the kinds that it holds, and the words for what it holds. */
interface ListWord {
  readonly list: string;
  readonly kinds: readonly string[];
  readonly one: string;
  readonly many: string;
}

const listWords: Readonly<Record<string, ListWord>> = {
  PAPER: { list: "papers", kinds: ["PAPER"], one: "paper", many: "papers" },
  TECHNIQUE: { list: "techniques", kinds: ["TECHNIQUE"], one: "technique", many: "techniques" },
  METHOD: { list: "methods", kinds: ["TECHNIQUE", "SYSTEM"], one: "technique or system", many: "techniques and systems" },
  SYSTEM: { list: "systems", kinds: ["SYSTEM"], one: "system", many: "systems" },
  HARDWARE: { list: "allHardware", kinds: ["HARDWARE"], one: "piece of hardware", many: "pieces of hardware" },
  MODEL: { list: "models", kinds: ["MODEL"], one: "model", many: "models" },
  BENCHMARK: { list: "benchmarks", kinds: ["BENCHMARK"], one: "benchmark or data set", many: "benchmarks and data sets" },
  RESULT: { list: "results", kinds: ["RESULT"], one: "result", many: "results" },
};

/** The words for what a list holds. */
export function listWord(list: string): ListWord {
  const found = Object.values(listWords).find((each) => each.list === list);
  return found ?? { list, kinds: [], one: "node", many: "nodes" };
}

/** The words for the nodes of a kind. */
export function kindWords(kind: string): readonly [one: string, many: string] {
  const word = listWords[kind];
  return word ? [word.one, word.many] : ["node", "nodes"];
}

/** "The paper Attention Is All You Need" is one thing. */
function takeAppositions(asked: Asked): void {
  for (const item of asked.items.filter(({ tag }) => tag === "NODES")) {
    const next = asked.items[asked.placeOf(item) + 1];
    const kinds = listWords[item.value.split(" ")[0] ?? ""]?.kinds ?? [];
    if (next?.tag === "NAME" && next.things.some(({ kind }) => kinds.includes(kind))) asked.use(item);
  }
}

/** What sort of thing a question asks for. */
interface Noun extends ListWord {
  readonly systemType?: string;
  readonly hardwareType?: string;
}

/** " of the type COMPILER", where a type is asked for. */
export function typeWords(noun: Noun | undefined): string {
  const type = noun?.systemType ?? noun?.hardwareType;
  return type === undefined ? "" : ` of the type ${type}`;
}

/** The condition on hardware of a type, where one is asked for. */
export const ofHardwareType = (noun: Noun | undefined): string[] =>
  noun?.hardwareType === undefined ? [] : [`hardwareType: { eq: ${noun.hardwareType} }`];

/** What sort of thing a question asks for, and something is made of its word: "papers", "inference engines", "which GPUs". */
export function nodesAsked(asked: Asked): Noun | undefined {
  takeAppositions(asked);
  const item = asked.take("NODES");
  if (item) {
    const [kind = "", systemType] = item.value.split(" ");
    const word = listWords[kind];
    return word && { ...word, ...(systemType !== undefined && { systemType }) };
  }
  const device = asked
    .names(["HARDWARE"])
    .find(
      (each) =>
        /^(?:gpu|cpu|fpga|tpu)s?$/iu.test(each.text) &&
        (asked.before(each) === undefined || asked.before(each)?.tag === "QUESTION") &&
        asked.items.length > 1,
    );
  if (!device) return undefined;
  asked.use(device);
  const hardwareType = device.text.toUpperCase().replace(/S$/u, "");
  const word = listWords["HARDWARE"];
  return word && { ...word, hardwareType };
}
