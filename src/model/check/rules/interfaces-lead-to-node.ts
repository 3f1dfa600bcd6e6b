import { interfacesFrom, membersOf } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

export const interfacesLeadToNode: ModelRule = {
  says: "Every interface has kinds, and narrows Node by way of others or at once; so every kind is a Node.",
  check: (declaration) =>
    Object.keys(declaration.interfaces).flatMap((name) => {
      const path = `interfaces.${name}`;
      const over = interfacesFrom(declaration, name);
      const next = declaration.interfaces[over.at(-1) ?? name]?.extends;
      return [
        ...(next === undefined
          ? []
          : [`${path}.extends: ${[...over, next].join(" extends ")}; leave one of these out, for it is a circle.`]),
        ...(next !== undefined || over.includes("Node")
          ? []
          : [`${path}.extends: it does not lead to Node; let it extend Node or Entity.`]),
        ...(membersOf(declaration, name).length > 0 ? [] : [`${path}: no kind has it; give it to a kind, or remove it.`]),
      ];
    }),
};
