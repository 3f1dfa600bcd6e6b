import { describeAsk } from "./ask.js";
import { describeAmounts } from "./amounts.js";
import { describeComparisons } from "./comparisons.js";
import { describeComputed } from "./computed.js";
import { describeCounts } from "./counts.js";
import { describeCursors } from "./cursors.js";
import { describeDates } from "./dates.js";
import { describeDeepFilters } from "./deep-filters.js";
import { describeDescent } from "./descent.js";
import { describeDerived, describeIntroduced } from "./derived.js";
import { describeFamilies } from "./families.js";
import { describeGaps } from "./gaps.js";
import { describeLeftOpen } from "./left-open.js";
import { describeLists } from "./lists.js";
import { describeMisspeltRefs } from "./misspelt-refs.js";
import { describeRefs } from "./refs.js";
import { describeRelations } from "./relations.js";
import { describeResultContexts } from "./result-contexts.js";
import { describeSearchMatches } from "./search-matches.js";
import { describeSearchOrder } from "./search-order.js";
import { describeSearchPages } from "./search-pages.js";
import { describeSearch } from "./search.js";
import { describeSmallGraphs } from "./small-graphs.js";
import { describeUnknownRefs } from "./unknown-refs.js";
import type { ContractStore, StoreUnderTest } from "./stores.js";
import { describeTraversals } from "./traversals.js";
import { describeWaiting } from "./waiting.js";
import { describeWrittenNames } from "./written-names.js";

/** A behaviour that every store has. */
interface Part {
  readonly describe: (store: StoreUnderTest) => void;
  /** The share of its property runs that a slow store makes: least where each run is a new statement. */
  readonly shareOfSlow: number;
}

/** The contract of a store, in rooms that can be run apart. A behaviour that stands in none of them is not tested. */
export const parts = {
  lists: [
    { describe: describeDerived, shareOfSlow: 1 },
    { describe: describeIntroduced, shareOfSlow: 1 },
    { describe: describeComputed, shareOfSlow: 1 },
    { describe: describeCounts, shareOfSlow: 1 },
    { describe: describeAmounts, shareOfSlow: 1 },
    { describe: describeDates, shareOfSlow: 1 },
    { describe: describeLists, shareOfSlow: 0.05 },
    { describe: describeLeftOpen, shareOfSlow: 0.04 },
    { describe: describeCursors, shareOfSlow: 0.04 },
    { describe: describeSmallGraphs, shareOfSlow: 0.04 },
  ],
  relations: [
    { describe: describeDescent, shareOfSlow: 1 },
    { describe: describeDeepFilters, shareOfSlow: 0.04 },
    { describe: describeRelations, shareOfSlow: 0.05 },
    { describe: describeFamilies, shareOfSlow: 0.02 },
  ],
  names: [
    { describe: describeRefs, shareOfSlow: 0.02 },
    { describe: describeUnknownRefs, shareOfSlow: 1 },
    { describe: describeMisspeltRefs, shareOfSlow: 0.1 },
    { describe: describeWrittenNames, shareOfSlow: 1 },
    { describe: describeSearch, shareOfSlow: 1 },
    { describe: describeSearchOrder, shareOfSlow: 1 },
    { describe: describeSearchMatches, shareOfSlow: 1 },
    { describe: describeSearchPages, shareOfSlow: 1 },
  ],
  traversals: [
    { describe: describeTraversals, shareOfSlow: 0.1 },
    { describe: describeResultContexts, shareOfSlow: 1 },
    { describe: describeAsk, shareOfSlow: 1 },
    { describe: describeGaps, shareOfSlow: 1 },
    { describe: describeWaiting, shareOfSlow: 1 },
    { describe: describeComparisons, shareOfSlow: 0.1 },
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

/** Runs rooms of the contract for a store: all of them where none is named. */
export function describeContract(
  store: ContractStore,
  rooms: readonly (keyof typeof parts)[] = Object.keys(parts) as (keyof typeof parts)[],
): void {
  store.describe(`${store.name} keeps the contract of a store: ${rooms.join(", ")}`, (openStore) => {
    for (const part of rooms.flatMap((room): readonly Part[] => parts[room]))
      part.describe({ openStore, runs: store.runs(part.shareOfSlow), isSlow: store.isSlow, crowdSize: store.crowdSize });
  });
}
