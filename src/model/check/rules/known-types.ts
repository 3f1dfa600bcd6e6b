import { referenceParts } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

export const knownTypes: ModelRule = {
  says: "Every type that is referred to is declared: a kind or an interface, or the one of them that may stand there.",
  check: (declaration) => {
    const interfaces = Object.keys(declaration.interfaces);
    const kinds = Object.keys(declaration.kinds);
    const unknown = (path: string, name: string, known: readonly string[], what: string): string[] =>
      known.includes(name) ? [] : [`${path}: there is no ${what} ${name}.${didYouMean(name, known)}`];
    return [
      ...Object.entries(declaration.interfaces).flatMap(([name, each]) =>
        each.extends === undefined ? [] : unknown(`interfaces.${name}.extends`, each.extends, interfaces, "interface"),
      ),
      ...Object.entries(declaration.kinds).flatMap(([name, each]) =>
        unknown(`kinds.${name}.interface`, each.interface, interfaces, "interface"),
      ),
      ...referenceParts(declaration).flatMap(({ path, references }) =>
        references
          .flatMap((reference) => (typeof reference === "string" ? [reference] : [reference.every, ...reference.except]))
          .flatMap((name) => unknown(path, name, [...kinds, ...interfaces], "kind or interface")),
      ),
      ...Object.keys(declaration.links).flatMap((owner) => unknown(`links.${owner}`, owner, kinds, "kind")),
      ...Object.keys(declaration.families).flatMap((kind) => unknown(`families.${kind}`, kind, kinds, "kind")),
    ];
  },
};
