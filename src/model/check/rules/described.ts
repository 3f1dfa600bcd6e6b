import type { ModelDeclaration } from "../../declare/declaration.js";
import { computedParts, edgeParts, propertyParts, rootParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

const sentence = /^[\p{Lu}\d`].*[.…]$/su;

export const described: ModelRule = {
  says: "Everything has a description, and it is a sentence; a phrase and a noun are there where they are given.",
  check: (declaration) => [
    ...descriptionsIn(declaration).flatMap(({ path, text }) => {
      if (text.trim() === "") return [`${path}: it is empty; say in a sentence what it is.`];
      return sentence.test(text) ? [] : [`${path}: "${text}" is no sentence; start it with a capital letter and end it with a full stop.`];
    }),
    ...phrasesIn(declaration).flatMap(({ path, text }) =>
      text.trim() === "" || /[.…]$/.test(text) ? [`${path}: "${text}" stands in a sentence; give it words and no full stop.`] : [],
    ),
  ],
};

function descriptionsIn(declaration: ModelDeclaration): { path: string; text: string }[] {
  const { vocabularies, commons, interfaces, kinds, relations } = declaration;
  const of = (path: string, { description }: { readonly description: string }) => ({ path: `${path}.description`, text: description });
  return [
    ...Object.entries(vocabularies).flatMap(([name, each]) => [
      of(`vocabularies.${name}`, each),
      ...Object.entries(each.values).map(([word, text]) => ({ path: `vocabularies.${name}.values.${word}`, text })),
    ]),
    ...Object.entries(commons).map(([name, each]) => of(`commons.${name}`, each)),
    ...Object.entries(interfaces).map(([name, each]) => of(`interfaces.${name}`, each)),
    ...Object.entries(kinds).map(([name, each]) => of(`kinds.${name}`, each)),
    ...rootParts(declaration).map((each) => of(each.path, each)),
    ...propertyParts(declaration).map(({ path, property }) => of(path, property)),
    ...computedParts(declaration).map(({ path, field }) => of(path, field)),
    ...Object.entries(relations).map(([name, each]) => of(`relations.${name}`, each)),
    ...edgeParts(declaration).flatMap(({ path, isRelation, forward, backward }) => [
      of(isRelation ? `${path}.forward` : path, forward),
      of(`${path}.backward`, backward),
    ]),
  ];
}

function phrasesIn({ commons, relations }: ModelDeclaration): { path: string; text: string }[] {
  return [
    ...Object.entries(commons).map(([name, { noun }]) => ({ path: `commons.${name}.noun`, text: noun })),
    ...Object.entries(relations).flatMap(([name, { phrase }]) =>
      phrase === undefined ? [] : [{ path: `relations.${name}.phrase`, text: phrase }],
    ),
  ];
}
