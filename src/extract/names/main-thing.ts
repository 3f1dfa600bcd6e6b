import type { PartText } from "../text/document.js";
import type { Introduction } from "./introduced.js";
import { weMade } from "./name-shape.js";
import type { Thing } from "./thing.js";

const contributes = new RegExp(`\\b${weMade}\\b`, "u");

/**
 * What "our method" means: the first thing that a paper introduces. Where the title does not name it and the paper says earlier what it contributes,
 * the contribution as a whole has no name, and the thing is a part of it: then null.
 */
export function mainThing(parts: readonly PartText[], [first]: readonly Introduction[]): Thing | null {
  if (!first) return null;
  const names = [first.thing.name, ...first.aliases];
  const [title, abstract] = [parts.find(({ part }) => part === "TITLE"), parts.find(({ part }) => part === "ABSTRACT")];
  if (first.part === "TITLE" || names.some((name) => title?.clean.text.includes(name))) return first.thing;
  const announced = abstract?.sentences.find(({ text }) => contributes.test(text));
  const isLater = announced !== undefined && announced.end <= first.span.start;
  // "We propose a sorter. It is called Foo.": the name may come with the next sentence.
  const isNext = announced !== undefined && abstract?.sentences[announced.index + 1]?.text.includes(first.thing.name) === true;
  return isLater && !(isNext && /\/(?:called|our-noun|our-product|long-short)@/u.test(first.rule)) ? null : first.thing;
}
