import type { ModelDeclaration, TypeReference } from "../../declare/declaration.js";
import { membersOf, membersOfAll } from "../../declare/members.js";
import { referenceParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const referencesMeanKinds: ModelRule = {
  says: "Ends of relations and links mean at least one kind; exceptions, and kinds that rest on documentation, are among those meant.",
  check: (declaration) => [
    ...Object.entries(declaration.relations).flatMap(([name, { ends }]) =>
      ends.length > 0 ? [] : [`relations.${name}.ends: it joins nothing; name the kinds that it joins.`],
    ),
    ...referenceParts(declaration)
      .filter(isKnown(declaration))
      .flatMap(({ path, references }) => [
        ...(references.length > 0 && membersOfAll(declaration, references).length > 0
          ? []
          : [`${path}: no kind is meant; name at least one.`]),
        ...references.flatMap((reference) => {
          if (typeof reference === "string") return [];
          const all = membersOf(declaration, reference.every);
          const idle = reference.except.filter((name) => !membersOf(declaration, name).some((kind) => all.includes(kind)));
          return idle.map((name) => `${path}: ${name} is excepted from ${reference.every} and no part of it; leave it out.`);
        }),
      ]),
    ...Object.entries(declaration.relations).flatMap(([name, { ends, documented = [] }]) => {
      const from = membersOfAll(
        declaration,
        ends.flatMap((end) => end.from),
      );
      const idle = membersOfAll(declaration, documented).filter((kind) => !from.includes(kind));
      return idle.map((kind) => `relations.${name}.documented: it never starts from ${kind}; name kinds that it comes from.`);
    }),
  ],
};

/** True for references to declared types alone: the others break a rule of their own. */
function isKnown({ kinds, interfaces }: ModelDeclaration): (part: { readonly references: readonly TypeReference[] }) => boolean {
  return ({ references }) =>
    references
      .flatMap((reference) => (typeof reference === "string" ? [reference] : [reference.every, ...reference.except]))
      .every((name) => Object.hasOwn(kinds, name) || Object.hasOwn(interfaces, name));
}
