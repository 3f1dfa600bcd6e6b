import type { ReadNumber } from "../parts/result-value.js";

/** Something that can be linked to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A thing of a lineage. `depth` is negative for what the root came from. */
export interface LineageThing extends Named {
  readonly introduced: string | null;
  readonly depth: number;
}

/** What was measured of one thing with the other as its baseline. */
export interface Comparison {
  readonly id: string;
  /** Undefined where no number is reported. */
  readonly reported: ReadNumber | undefined;
  readonly hardware: readonly Named[];
  readonly claim: string;
  readonly paper: Named;
}

/** A relation of a lineage: `from` came from `to`. */
export interface LineageLink {
  readonly id: string;
  readonly relation: string;
  readonly from: LineageThing;
  readonly to: LineageThing;
  readonly sources: readonly (Named & { readonly published: string | null })[];
  readonly references: readonly string[];
  readonly note: string | null;
  readonly origin: string;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
  readonly results: readonly Comparison[];
}

/** A lineage as it is drawn and listed. */
export interface LineageGraph {
  readonly root: LineageThing;
  readonly things: readonly LineageThing[];
  readonly links: readonly LineageLink[];
  readonly isTruncated: boolean;
}

/** What is written on the line of a relation: a number, on what it was measured, and how many more there are. */
export interface LinkLabel extends ReadNumber {
  readonly hardware: string | undefined;
  readonly more: number;
}

/** The label of a relation: its first result with a number, one on named hardware before others. Undefined where there is none. */
export function labelOf({ results }: LineageLink): LinkLabel | undefined {
  const numbered = results.filter(({ reported }) => reported !== undefined);
  const [chosen] = [...numbered.filter(({ hardware }) => hardware.length > 0), ...numbered];
  if (!chosen?.reported) return undefined;
  return { ...chosen.reported, hardware: chosen.hardware.map(({ name }) => name).join(", ") || undefined, more: numbered.length - 1 };
}

/** The ids of all that a thing came from and all that came from it, itself included. */
export function kinOf(id: string, links: readonly LineageLink[]): ReadonlySet<string> {
  const kin = new Set<string>();
  for (const [here, there] of [
    ["from", "to"],
    ["to", "from"],
  ] as const) {
    const reached = new Set([id]);
    for (const at of reached) for (const link of links) if (link[here].id === at) reached.add(link[there].id);
    for (const each of reached) kin.add(each);
  }
  return kin;
}

/** A relation as a sentence: "FlashAttention-2 extends FlashAttention". */
export const sentenceOf = (link: LineageLink, verb: string): string => `${link.from.name} ${verb} ${link.to.name}`;
