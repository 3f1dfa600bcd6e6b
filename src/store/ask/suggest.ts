import type { Item, Thing } from "./item.js";

/** Questions that can be asked of a thing of some kind. */
const ofThings: Readonly<Record<string, readonly string[]>> = {
  TECHNIQUE: ["What extends {}?", "What is {} measured on?", "Who introduced {}?"],
  SYSTEM: ["What hardware does {} run on?", "What uses {}?", "Who introduced {}?"],
  HARDWARE: ["What targets {}?", "What was measured on {}?", "What came after {}?"],
  MODEL: ["What was measured with {}?", "Who introduced {}?"],
  BENCHMARK: ["What was measured by {}?", "Who introduced {}?"],
  PAPER: ["What does {} introduce?", "Who wrote {}?"],
};

/** Questions that name nothing, by words that they have in common with others. */
const plain: readonly string[] = [
  "Which attention techniques are there since 2023?",
  "Where do papers disagree?",
  "How many papers are there?",
  "Which technique is extended most?",
  "Which papers on quantization were published in 2024?",
  "Which GPU is used most?",
  "What is the largest speedup?",
];

/** How many questions are offered. */
const offered = 2;

/** The questions nearest to one that was not understood: of what it names, or else of what it speaks of. */
export function nearestQuestions(items: readonly Item[]): string[] {
  const things = items.flatMap((item) => (item.tag === "NAME" && item.things.length > 0 ? item.things.slice(0, 1) : []));
  const [one, other] = things;
  const pairs = one && other && one.id !== other.id ? [`Compare ${one.name} and ${other.name}.`] : [];
  const single = things.flatMap((thing) => questionsOf(thing));
  const words = new Set(items.map(({ text }) => text.toLowerCase()));
  const common = (question: string): number =>
    question
      .toLowerCase()
      .split(/\W+/u)
      .filter((word) => word.length > 3 && words.has(word)).length;
  const others = [...plain].sort((a, b) => common(b) - common(a));
  return [...new Set([...pairs, ...single, ...others])].slice(0, offered);
}

const questionsOf = (thing: Thing): string[] => (ofThings[thing.kind] ?? []).map((question) => question.replace("{}", thing.name));

/** The question with each of the things in the place of a name that may mean any of them. */
export function rephrased(question: string, doubt: Item): string[] {
  return doubt.things.map(({ id }) => question.replace(doubt.text, id));
}
