import { propertiesOf } from "../../declare/members.js";
import { computedParts } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

export const computedOfProperties: ModelRule = {
  says: "What is worked out is worked out from properties of the same kind, each of which a store holds as a value.",
  check: (declaration) =>
    computedParts(declaration).flatMap(({ path, owner, field }) => {
      const properties = propertiesOf(declaration, owner);
      return field.of.flatMap((name) => {
        if (!properties[name]) return [`${path}.of: ${owner} has no ${name}.${didYouMean(name, Object.keys(properties))}`];
        return properties[name].type === "evidence" ? [`${path}.of: ${name} is put together with its papers; leave it out.`] : [];
      });
    }),
};
