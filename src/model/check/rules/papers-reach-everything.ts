import { isNamed, membersOfAll } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

export const papersReachEverything: ModelRule = {
  says: "A paper can introduce and mention everything that has a name, other papers apart.",
  check: (declaration) => {
    const entities = Object.keys(declaration.kinds).filter((kind) => kind !== "Paper" && isNamed(declaration, kind));
    return ["INTRODUCES", "MENTIONS"].flatMap((name) => {
      const ends = declaration.relations[name]?.ends;
      if (!ends || !Object.hasOwn(declaration.kinds, "Paper")) return [];
      const reached = ends.flatMap(({ from, to }) =>
        membersOfAll(declaration, from).includes("Paper") ? membersOfAll(declaration, to) : [],
      );
      return entities
        .filter((kind) => !reached.includes(kind))
        .map((kind) => `relations.${name}.ends: no paper ${name} a ${kind}; let it lead to { every: "Entity", except: ["Paper"] }.`);
    });
  },
};
