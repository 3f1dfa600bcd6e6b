import type { RuleBase } from "../rule.js";
import { matchesOf } from "../../text/matches.js";

interface Variant {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** "Foo-M5", "Foo-9B-Base" where the paper introduces Foo: a member of its own family. */
export const ownVariant: RuleBase & { readonly find: (text: string, name: string) => Variant[] } = {
  id: "introduces/own-variant",
  version: 2,
  find: (text, name) => {
    const found: Variant[] = [];
    // Without a hyphen and what a member's name goes on with there is none.
    if (!/-[\p{Lu}\d]/u.test(text)) return found;
    const pattern = new RegExp(name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replace(/[ -]/gu, "[ -]"), "gu");
    for (const { 0: written, index: at } of matchesOf(text, pattern)) {
      const suffix = /^(?:-(?:\p{Lu}|\d)[\p{L}\p{N}.]*\p{N}?)+(?<![.])/u.exec(text.slice(at + name.length, at + name.length + 40))?.[0];
      const isQuality = /-(?:\p{Ll}+ed|based|like|style|aware|only|\d+[xX]|\p{Lu}?\p{Ll}+ed)$/u.test(suffix ?? "");
      if (
        suffix === undefined ||
        isQuality ||
        /\/[\w.-]*$/u.test(text.slice(Math.max(0, at - 40), at)) ||
        /^[\p{L}\p{N}-]/u.test(text.slice(at - 1, at))
      )
        continue;
      found.push({ name: written + suffix, start: at, end: at + name.length + suffix.length });
    }
    return found;
  },
  examples: ["We present Foo, a sorter. Foo-M5 is 2x faster than Foo."],
  counter: ["We present Foo, a sorter. Foo-based sorting is fast."],
};
