import type { StatedNode } from "../../rules/stated-graph.js";
import { allUnits } from "../numbers/units.js";
import type { Source } from "../text/document.js";
import { isUnnamed, type GoldPaper, type GoldResult } from "./gold.js";

/** What people read out of a paper and the extraction did not. */
export interface Miss {
  /** The row of the tables that it counts in. */
  readonly what: string;
  readonly label: string;
  /** The id of what a relation starts at. */
  readonly from?: string;
  /** Ids of what it leads to; one of them has to be named. */
  readonly to?: readonly string[];
  readonly number?: Pick<GoldResult, "value" | "valueMax" | "unit">;
}

/** Why something is missed: the first that holds. */
export const missClasses = ["not in title or abstract", "only this paper names it so", "of what is not its own", "stated"] as const;

export type MissClass = (typeof missClasses)[number];

/** Tells why things were missed, by what the text of the paper names and what other papers do. */
export class MissClassifier {
  readonly #byId: ReadonlyMap<string, StatedNode>;
  /** How many papers name each node. */
  readonly #papers = new Map<string, number>();

  constructor(nodes: readonly StatedNode[], gold: readonly GoldPaper[]) {
    this.#byId = new Map(nodes.map((node) => [node.id, node]));
    for (const { named } of gold) for (const id of named) this.#papers.set(id, (this.#papers.get(id) ?? 0) + 1);
  }

  /**
   * Not in the text: no name of what it leads to stands there, or not its number. Only this paper names it so: the graph would not know the name, or
   * the unit is none that others count in. Of what is not its own: rules tell of what a paper introduces. What is left might be read by a rule.
   */
  classOf({ from, to, number, what }: Miss, gold: GoldPaper, source: Source): MissClass {
    const text = `${source.title}\n${source.abstract}`;
    const own = new Set(gold.introduces.map(({ id }) => id));
    if (number) {
      if (![number.value, number.valueMax].every((value) => value === null || standsIn(text, value))) return "not in title or abstract";
      return isCommonUnit(number.unit ?? "") ? "stated" : "only this paper names it so";
    }
    const named = (to ?? []).filter((id) => this.#isNamed(id, text));
    if (named.length === 0) return "not in title or abstract";
    if (what === "introduced")
      return named.some((id) => this.#isNamed(id, text, /[\p{Lu}\p{N}]/u)) ? "stated" : "only this paper names it so";
    if (what !== "names" && named.every((id) => (this.#papers.get(id) ?? 0) < 2)) return "only this paper names it so";
    if (from !== undefined && !own.has(from)) return "of what is not its own";
    if (from !== undefined && !this.#isNamed(from, text) && gold.introduces.length > 1) return "not in title or abstract";
    return "stated";
  }

  /** True where a name of a node stands in a text; with `shape` only where what stands there has it. */
  #isNamed(id: string, text: string, shape = /(?:)/u): boolean {
    const node = this.#byId.get(id);
    if (!node) return false;
    const { name, aliases } = node.properties;
    const isContribution = isUnnamed(node);
    return (
      isContribution ||
      [String(name), ...(Array.isArray(aliases) ? aliases.map(String) : [])].some((each) => {
        const words = each.split(/[\s-]+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&"));
        const found = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[\\s-]*")}s?(?![\\p{L}\\p{N}])`, each.length > 4 ? "iu" : "u").exec(
          text,
        );
        return found !== null && shape.test(found[0]);
      })
    );
  }
}

const wordsOf: Readonly<Record<number, RegExp>> = {
  2: /\b(?:two|twice|doubl\p{Ll}+|twofold)\b/iu,
  3: /\b(?:three|tripl\p{Ll}+)\b/iu,
  4: /\bfour/iu,
  5: /\bfive/iu,
  10: /\bten/iu,
  50: /\bhal(?:f|v\p{Ll}+)\b/iu,
};

/** True where a number stands in a text, in digits or in a word. */
const standsIn = (text: string, value: number): boolean =>
  new RegExp(`(?<![\\d.])${String(value).replace(".", "\\.")}(?:\\.0+)?(?!\\d|\\.\\d)`, "u").test(
    text.replace(/(?<=\d)\{?,\}?(?=\d{3})/gu, ""),
  ) ||
  (wordsOf[value]?.test(text) ?? false);

const units = new Set(allUnits.map(({ unit }) => unit));

/** True for units that results of several papers have, and shares of something that is measured. */
const isCommonUnit = (unit: string): boolean =>
  units.has(unit.replace(/^[TGPEMK] ?(?=FLOP|tokens|GPU|dollars)/u, "").replace(/^FLOP/u, "*FLOP")) ||
  /^(?:% of baseline|dollars|[TGMK]B\/s|orders of magnitude|perplexity|PSNR|.* saved|[mku]?[WJ]|.*\/[sJW])$/u.test(unit);
