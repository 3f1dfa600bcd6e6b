import type { Facts } from "./declaration.js";

/** Which of baseline, hardware, model and precision a result's paper does not say, as words of the ResultContext vocabulary. */
export function missingContext({ properties, links }: Omit<Facts, "origin">): string[] {
  const stated: Readonly<Record<string, boolean>> = {
    BASELINE: links.has("baseline"),
    HARDWARE: links.has("hardware"),
    MODEL: links.has("models"),
    PRECISION: properties["precision"] != null,
  };
  return Object.keys(stated).filter((part) => stated[part] === false);
}
