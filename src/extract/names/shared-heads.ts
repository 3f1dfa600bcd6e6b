import { normalizeName } from "../../model/names.js";
import type { PartText } from "../text/document.js";
import type { Lexicon } from "./lexicon.js";
import type { Mention } from "./thing.js";
import { matchesOf } from "../text/matches.js";

/** "tensor, pipeline and data parallelism": words before a name of several words, joined to it by commas or "and". */
const before = /(?<![\p{L}\p{N}-])(?:[\p{L}-]+(?:, (?:and )?|\/| and | or | & )){1,5}$/u;

/** "parallelism (e.g., data, tensor)", "parallelisms (data, tensor and pipeline)": words in brackets behind their head. */
const bracketed =
  /(?<![\p{L}\p{N}-])(?<head>[\p{L}]+?)s? \((?:e\.g\.,? |i\.e\.,? )?(?<items>[\p{L}-]+(?:(?:,| and|, and|\/) ?[\p{L}-]+){1,5})(?:,? etc\.?)?\)/gu;

/** Names of which a part stands elsewhere because several share it, linked where the whole is in the lexicon. */
export function sharedHeads({ part, clean: { text } }: PartText, mentions: readonly Mention[], lexicon: Lexicon): Mention[] {
  const link = (item: string, start: number, head: string): Mention[] => {
    const entry = lexicon.find(normalizeName(item + head)).find(({ thing }) => thing.kind === "TECHNIQUE");
    return entry ? [{ part, start, end: start + item.length, thing: entry.thing, origin: "GRAPH", rule: "name/shared-head" }] : [];
  };
  const preceding = mentions.flatMap((mention) => {
    const head = /[ -](?<head>[\p{L}]+)$/u.exec(text.slice(mention.start, mention.end))?.groups?.["head"];
    const from = Math.max(0, mention.start - 80);
    const list = head === undefined ? null : before.exec(text.slice(from, mention.start));
    if (!list || head === undefined) return [];
    return matchesOf(list[0], /[\p{L}-]+/gu).flatMap(({ 0: item, index }) =>
      link(item, from + list.index + index, head.replace(/s$/u, "")),
    );
  });
  const inBrackets = matchesOf(text, bracketed).flatMap(({ 0: whole, index, groups }) => {
    const [head, items] = [groups?.["head"] ?? "", groups?.["items"] ?? ""];
    const from = index + whole.lastIndexOf(items);
    return matchesOf(items, /[\p{L}-]+/gu).flatMap((item) => link(item[0], from + item.index, head));
  });
  return [...preceding, ...inBrackets].filter(({ start, end }) => !mentions.some((each) => each.start < end && start < each.end));
}
