import type { PropertyDeclaration } from "../../declare/declaration.js";
import { isNamed } from "../../declare/members.js";
import { propertyParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const propertyTypes: ModelRule = {
  says: "A property says what its type allows: enums and lists have words, single values an order, words and whole numbers a facet.",
  check: (declaration) =>
    propertyParts(declaration).flatMap(({ path, owner, property }) => [
      ...misfits(property).map((misfit) => `${path}${misfit}`),
      ...(property.measure && isNamed(declaration, owner)
        ? [`${path}.measure: only lists of what has no name are aggregated, and a ${owner} has one; leave it out.`]
        : []),
      ...(property.category && !isNamed(declaration, owner)
        ? [`${path}.category: things are related by it, and a ${owner} has no name to be related by; leave it out.`]
        : []),
    ]),
};

function misfits({ type, vocabulary, required, order, facet, category, measure, prose }: PropertyDeclaration): string[] {
  const hasWords = type === "enum" || type === "list";
  const isList = type === "list" || type === "evidence";
  return [
    ...(type === "enum" && vocabulary === undefined ? [": an enum needs a vocabulary; name one."] : []),
    ...(!hasWords && vocabulary !== undefined ? [`.vocabulary: only an enum or a list has words, not ${type}; make it an enum.`] : []),
    ...(isList && !required ? [".required: an absent list is an empty one; write required: true."] : []),
    ...(order && isList ? [`.order: a ${type} has no order; leave it out.`] : []),
    ...(facet && (isList || type === "boolean" || type === "float")
      ? [`.facet: the values of a ${type} are not counted; leave it out.`]
      : []),
    ...(category && type !== "enum" ? [`.category: a category is an enum, not ${type}; make it one.`] : []),
    ...(measure && type !== "int" && type !== "float"
      ? [`.measure: only an int or a float is summarized, not ${type}; leave it out.`]
      : []),
    ...(prose && type !== "string" ? [`.prose: only a string is prose, not ${type}; leave it out.`] : []),
  ];
}
