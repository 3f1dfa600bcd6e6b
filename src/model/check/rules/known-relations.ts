import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

export const knownRelations: ModelRule = {
  says: "The relations of families and those that links imply are declared.",
  check: ({ relations, links, families }) => {
    const known = Object.keys(relations);
    const named = [
      ...Object.entries(families).flatMap(([kind, { relation, containing }]) => [
        { path: `families.${kind}.relation`, name: relation },
        ...(containing ? [{ path: `families.${kind}.containing.relation`, name: containing.relation }] : []),
      ]),
      ...Object.entries(links).flatMap(([owner, each]) =>
        Object.entries(each).flatMap(([field, { implies }]) =>
          implies === undefined ? [] : [{ path: `links.${owner}.${field}.implies`, name: implies }],
        ),
      ),
    ];
    return named.flatMap(({ path, name }) =>
      known.includes(name) ? [] : [`${path}: there is no relation ${name}.${didYouMean(name, known)}`],
    );
  },
};
