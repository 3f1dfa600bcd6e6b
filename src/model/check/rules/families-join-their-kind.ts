import { membersOfAll } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

export const familiesJoinTheirKind: ModelRule = {
  says: "The relation of the family joins the kind of the family with itself.",
  check: (declaration) => {
    const { kind, relation } = declaration.family;
    const ends = declaration.relations[relation]?.ends ?? [];
    const isJoined = ends.some(({ from, to }) => [from, to].every((end) => membersOfAll(declaration, end).includes(kind)));
    return isJoined || ends.length === 0 || !Object.hasOwn(declaration.kinds, kind)
      ? []
      : [`family.relation: ${relation} does not join ${kind} with ${kind}; add such ends to it, or name another.`];
  },
};
