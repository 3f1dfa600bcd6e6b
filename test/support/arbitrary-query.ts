import fc from "fast-check";
import type { WriteBatch } from "../../src/store/port/write-batch.js";

/** What hands make of what they mean to write. */
const slips = ["none", "none", "drop", "double", "swap", "replace", "cut", "join", "split", "capitals", "reverse"] as const;

const neighbours = "qwertzuiopasdfghjklyxcvbnm";

/**
 * Queries as people write them: a few words in a row of what the nodes of a graph are called or say, some misspelt, cut short, joined or
 * split.
 */
export function arbitraryQuery({ nodes }: WriteBatch): fc.Arbitrary<string> {
  const texts = nodes.flatMap(({ properties }) =>
    [properties["name"], properties["summary"], properties["claim"], properties["aliases"]]
      .flat()
      .filter((text) => typeof text === "string"),
  );
  return fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.nat(999),
      length: fc.integer({ min: 1, max: 4 }),
      slips: fc.array(fc.record({ is: fc.constantFrom(...slips), at: fc.nat(999) }), { maxLength: 3 }),
    })
    .map(({ text, from, length, slips: made }) => {
      const words = text.split(/\s+/);
      const start = from % words.length;
      const query = made.reduce((left, { is, at }) => slip(left, is, at), words.slice(start, start + length).join(" "));
      return query.trim() === "" ? text.slice(0, 100) : query.slice(0, 400);
    })
    .filter((query) => query.isWellFormed());
}

function slip(text: string, is: (typeof slips)[number], at: number): string {
  const place = at % text.length;
  const [before, letter, after] = [text.slice(0, place), text.slice(place, place + 1), text.slice(place + 1)];
  switch (is) {
    case "none":
      return text;
    case "drop":
      return before + after;
    case "double":
      return before + letter + letter + after;
    case "swap":
      return before + after.slice(0, 1) + letter + after.slice(1);
    case "replace":
      return before + (neighbours[at % neighbours.length] ?? "") + after;
    case "cut":
      return text.slice(0, Math.max(1, place));
    case "join":
      return text.replaceAll(" ", "");
    case "split":
      return `${before} ${letter}${after}`;
    case "capitals":
      return text.toUpperCase();
    case "reverse":
      return text.split(" ").reverse().join(" ");
  }
}
