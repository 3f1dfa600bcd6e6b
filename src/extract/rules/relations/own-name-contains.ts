import { normalizeName } from "../../../model/names.js";
import type { Thing } from "../../names/thing.js";
import type { RuleBase } from "../rule.js";

/** "QuxPlus" where the graph knows Qux, "Qux-3" where it knows Qux-2: a name with another's in it. */
export const ownNameContains: RuleBase & { readonly emits: "EXTENDS"; readonly test: (own: Thing, other: Thing) => boolean } = {
  id: "extends/own-name-contains",
  version: 1,
  emits: "EXTENDS",
  test: (own, other) => {
    if (other.kind === "HARDWARE" || other.kind === "BENCHMARK" || (own.kind === "MODEL") !== (other.kind === "MODEL")) return false;
    const [mine, theirs] = [own, other].map(({ name }) => normalizeName(name).replace(/[\d.]+$/u, ""));
    if (mine === undefined || theirs === undefined || theirs.length < 3 || own.id === other.id) return false;
    return mine.includes(theirs) && normalizeName(own.name) !== normalizeName(other.name);
  },
  examples: ["We present QuxPlus. It sorts as Qux does, and QuxPlus is faster."],
  counter: ["We present Foo. It sorts as Qux does."],
};
