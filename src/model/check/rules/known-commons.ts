import { edgeParts } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

export const knownCommons: ModelRule = {
  says: "What a relation or a link says that things have in common is declared.",
  check: (declaration) => {
    const known = Object.keys(declaration.commons);
    return edgeParts(declaration).flatMap(({ path, common }) =>
      common === undefined || known.includes(common) ? [] : [`${path}.common: commons has no ${common}.${didYouMean(common, known)}`],
    );
  },
};
