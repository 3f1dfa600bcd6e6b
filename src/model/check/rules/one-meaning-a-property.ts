import { screamingCase } from "../../case.js";
import { propertyParts, type PropertyPart } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const oneMeaningAProperty: ModelRule = {
  says: "Properties of one name are stored together: they have one type and vocabulary, and no two names differ in capitals alone.",
  check: (declaration) => {
    const first = new Map<string, PropertyPart>();
    return propertyParts(declaration)
      .filter(({ property }) => property.sameAs === undefined)
      .flatMap((part) => {
        const stored = screamingCase(part.name);
        const other = first.get(stored);
        if (!other) {
          first.set(stored, part);
          return [];
        }
        if (other.name !== part.name)
          return [`${part.path}: ${other.path} would be stored under the same name; call it ${other.name} too, or something else.`];
        const [here, there] = [meaningOf(part), meaningOf(other)];
        return here === there
          ? []
          : [`${part.path}: it is ${here}, and ${there} at ${other.path}; give both one type, or call it something else.`];
      });
  },
};

const meaningOf = ({ property: { type, vocabulary } }: PropertyPart): string =>
  vocabulary === undefined ? type : `${type} of ${vocabulary}`;
