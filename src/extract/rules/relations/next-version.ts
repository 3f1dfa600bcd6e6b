import { normalizeName } from "../../../model/names.js";
import type { Thing } from "../../names/thing.js";
import type { RuleBase } from "../rule.js";

/** A name as its stem and the version behind it: 1 for none, and a sign or word for more counts as the next. */
function versionOf(name: string): { readonly stem: string; readonly version: number } {
  const found = /^(?<stem>.*?\p{L})[- ]?(?:[vV]?(?<number>\d+(?:\.\d+)?)|\+{1,2}|[Pp]lus|[Pp]ro|N[eE][xX]T|Next)$/u.exec(name)?.groups;
  if (!found) return { stem: normalizeName(name), version: 1 };
  return { stem: normalizeName(found["stem"] ?? ""), version: Number(found["number"] ?? 1.5) };
}

/** "QuxPlus" and "Qux++" where the graph knows Qux, "Qux-3" where it knows Qux-2: a name that tells whose successor it is. */
export const nextVersion: RuleBase & {
  readonly emits: "EXTENDS";
  /** Of things that may have gone before one's own the last version; null where none did. */
  readonly find: (own: Thing, others: readonly Thing[]) => Thing | null;
} = {
  id: "extends/next-version",
  version: 1,
  emits: "EXTENDS",
  find: (own, others) => {
    if (own.kind === "HARDWARE" || own.kind === "BENCHMARK") return null;
    const mine = versionOf(own.name);
    const before = others
      .map((thing) => ({ thing, ...versionOf(thing.name) }))
      .filter(({ thing, stem, version }) => thing.kind !== "HARDWARE" && stem === mine.stem && stem.length > 2 && version < mine.version)
      .sort((a, b) => b.version - a.version);
    return before[0]?.thing ?? null;
  },
  examples: ["We present QuxPlus. It sorts as Qux does, and QuxPlus is faster.", "We present Qux-2, a sorter. Qux is slow."],
  counter: ["We present Foo. It sorts as Qux does.", "We present FooQux. It sorts as Qux does, and FooQux is faster."],
};
