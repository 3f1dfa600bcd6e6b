import { membersOfAll } from "../../declare/members.js";
import type { ModelRule } from "./model-rule.js";

export const resultsSpeakOfSubjects: ModelRule = {
  says: "A relation that a link implies joins subjects of results with what the link leads to; the subject itself implies nothing.",
  check: (declaration) => {
    const subjects = membersOfAll(declaration, declaration.links["Result"]?.["subject"]?.to ?? []);
    return Object.entries(declaration.links).flatMap(([owner, links]) =>
      Object.entries(links).flatMap(([field, { to, implies, common }]) => {
        const path = `links.${owner}.${field}`;
        if (field === "subject") {
          const idle = [...(implies === undefined ? [] : ["implies"]), ...(common === undefined ? [] : ["common"])];
          return idle.map((each) => `${path}.${each}: it would join a subject with itself; leave it out.`);
        }
        const relation = implies === undefined ? undefined : declaration.relations[implies];
        if (!relation) return [];
        const targets = membersOfAll(declaration, to);
        const fits = relation.ends.some(
          (end) =>
            membersOfAll(declaration, end.from).some((kind) => subjects.includes(kind)) &&
            membersOfAll(declaration, end.to).some((kind) => targets.includes(kind)),
        );
        return fits
          ? []
          : [`${path}.implies: ${String(implies)} joins no subject of results with ${targets.join(", ")}; name a relation that does.`];
      }),
    );
  },
};
