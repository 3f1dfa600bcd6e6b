import { membersOfAll, propertiesOf } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

export const familiesJoinTheirKind: ModelRule = {
  says: "The relations of a family join its kind with itself, and the kind has the word by which a generation is known.",
  check: (declaration) =>
    Object.entries(declaration.families).flatMap(([kind, { relation, containing }]) => {
      if (!Object.hasOwn(declaration.kinds, kind)) return [];
      const path = `families.${kind}`;
      const joins = (at: string, name: string): string[] => {
        const ends = declaration.relations[name]?.ends ?? [];
        const isJoined = ends.some(({ from, to }) => [from, to].every((end) => membersOfAll(declaration, end).includes(kind)));
        return isJoined || ends.length === 0
          ? []
          : [`${path}.${at}: ${name} does not join ${kind} with ${kind}; add such ends to it, or name another.`];
      };
      if (!containing) return joins("relation", relation);
      const { property, word } = containing.generation;
      const vocabulary = declaration.vocabularies[propertiesOf(declaration, kind)[property]?.vocabulary ?? ""];
      const isKnown = vocabulary !== undefined && Object.hasOwn(vocabulary.values, word);
      return [
        ...joins("relation", relation),
        ...joins("containing.relation", containing.relation),
        ...(isKnown ? [] : [`${path}.containing.generation: ${kind}.${property} cannot be ${word}; name a property and a word of it.`]),
      ];
    }),
};
