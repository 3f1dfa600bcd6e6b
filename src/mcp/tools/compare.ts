import { z } from "zod";
import { askFor } from "../ask.js";
import { claimFragment, tellClaim, type Claim } from "../claims.js";
import { fragments, nameThing, type Thing } from "../things.js";
import { defineTool, ref, type ListedTool } from "../tool.js";
import type { Item } from "../told.js";

const document = `query Compare($refs: [String!]!) {
  compare(refs: $refs) {
    items { ...Thing }
    aspects { name shared { id name } perItem { item { id name } values { id name } } }
    headToHead { ...Claim }
    pairs { comparable reasons left { ...Claim } right { ...Claim } }
  }
}
${fragments.Thing}
${fragments.Cited}
${claimFragment}`;

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Aspect {
  readonly name: string;
  readonly shared: readonly Named[];
  readonly perItem: readonly { readonly item: Named; readonly values: readonly Named[] }[];
}

interface Pair {
  readonly comparable: boolean;
  readonly reasons: readonly string[];
  readonly left: Claim;
  readonly right: Claim;
}

interface Data {
  readonly compare: {
    readonly items: readonly Thing[];
    readonly aspects: readonly Aspect[];
    readonly headToHead: readonly Claim[];
    readonly pairs: readonly Pair[];
  };
}

export const compare = (): ListedTool =>
  defineTool({
    name: "compare",
    title: "Compare things",
    description:
      "What two to six things have in common, where they differ, which results measure one against the other, and which of their " +
      "numbers may be held against each other, with the reasons why not. Numbers that are not comparable must not be ranked.",
    input: z.object({ refs: z.array(ref).min(2).max(6) }),
    tell: async (given, ask) => {
      const { items, aspects, headToHead, pairs } = (await askFor<Data>(ask, document, given)).compare;
      const comparable = pairs.filter((pair) => pair.comparable).length;
      return {
        headline:
          `${items.map(nameThing).join(" and ")}: ${headToHead.length} results measure one against another; ` +
          `of ${pairs.length} pairs of their numbers ${comparable} may be compared.`,
        items: [...headToHead.map(tellClaim), ...pairs.map(tellPair), ...aspects.map(tellAspect)],
        narrower: "compare fewer things",
      };
    },
  });

function tellPair({ comparable, reasons, left, right }: Pair): Item {
  const [one, other] = [tellClaim(left), tellClaim(right)];
  return {
    text: `${comparable ? "May be compared" : `May not be compared (${reasons.join("; ")})`}: ${one.text} / ${other.text}`,
    data: { comparable, reasons, left: one.data, right: other.data },
    papers: [left.paper, right.paper],
  };
}

function tellAspect({ name, shared, perItem }: Aspect): Item {
  const names = (nodes: readonly Named[]): string => nodes.map((node) => node.name).join(", ");
  const common = new Set(shared.map(({ id }) => id));
  const own = perItem.map(({ item, values }) => ({ item, only: values.filter(({ id }) => !common.has(id)) }));
  const differences = own.filter(({ only }) => only.length > 0).map(({ item, only }) => `only ${item.name}: ${names(only)}`);
  return {
    text: `${name}: ${[shared.length > 0 && `shared ${names(shared)}`, ...differences].filter(Boolean).join("; ")}`,
    data: {
      aspect: name,
      shared: shared.map(({ id }) => id),
      differences: own.map(({ item, only }) => ({ item: item.id, only: only.map(({ id }) => id) })),
    },
  };
}
