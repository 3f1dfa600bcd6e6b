import { kindOf } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

export const kindsDifferInCapitals: ModelRule = {
  says: "Kinds and interfaces differ in capitals too: ids, the words of Kind and the names of indexes are made of their names.",
  check: ({ kinds, interfaces }) => {
    const owners = new Map<string, string>();
    return [
      ...Object.keys(kinds).map((name) => ["kinds", name] as const),
      ...Object.keys(interfaces).map((name) => ["interfaces", name] as const),
    ].flatMap(([at, name]) => {
      const owner = owners.get(kindOf(name));
      owners.set(kindOf(name), owner ?? name);
      return owner === undefined || owner === name
        ? []
        : [`${at}.${name}: it differs from ${owner} only in capitals, so both would be ${kindOf(name)}; call it something else.`];
    });
  },
};
