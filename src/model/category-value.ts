import type { Kind, Model } from "./model.js";

/** Of the values of a node the one that says of what sort it is, under its property; none where its kind has no sorts, or where none is known. */
export function categoryValue(
  { categories }: Pick<Model, "categories">,
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const property = categories.find((each) => each.kind === kind)?.property;
  return property && values[property.stored] !== undefined ? { [property.stored]: values[property.stored] } : {};
}
