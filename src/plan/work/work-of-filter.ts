import type { Kind } from "../../model/model.js";
import { isAnchored, isDecidedOnce } from "../parts/filter-shape.js";
import type { Filter } from "../selection.js";
import { edgesOf, familySize, meanDegree, meetingDegree, nodesOf, reachedDegree, countOfTypes } from "./graph-counts.js";
import type { WorkTally } from "./tally.js";
import { weights } from "./weights.js";

type Related = Extract<Filter, { is: "related" }>;

/** Where a filter is decided, and how often. */
export interface Decided {
  /** The kinds of the nodes. */
  readonly kinds: readonly Kind[];
  /** How many nodes it is decided for. */
  readonly times: number;
  /** How often a set of nodes that it needs is made. */
  readonly copies: number;
  /** True where the nodes were reached by a relation, so that they have more of them than others. */
  readonly reached: boolean;
  /** True where all relations within are decided for all nodes at once. */
  readonly once: boolean;
  readonly path: string;
}

const textual = ["contains", "startsWith", "endsWith"];

/** Adds what it takes to decide a filter: the nodes that its relations lead to, and the texts that it compares. */
export function addFilter(tally: WorkTally, filter: Filter, decided: Decided): void {
  const { times, path } = decided;
  switch (filter.is) {
    case "and":
    case "or":
      for (const each of filter.filters) addFilter(tally, each, decided);
      return;
    case "not":
    case "ofKind":
      addFilter(tally, filter.filter, decided);
      return;
    case "named":
      tally.add(times + filter.refs.length * weights.ref, `${path}.ref`, "list");
      return;
    case "descends":
      tally.add(times + weights.edge * descendantsOf(tally, filter), `${path}.descendsFrom`, "relation");
      return;
    case "absent":
      tally.add(times, `${path}.${filter.property.name}.isNull`, "list");
      return;
    case "among":
      tally.add(times, `${path}.${filter.property.name}.in`, "list");
      return;
    case "compared": {
      const own = `${path}.${filter.property.name}.${filter.by}`;
      if (textual.includes(filter.by)) tally.add(times * weights.text, own, "text");
      else tally.add(times * (filter.by === "has" ? weights.member : 1), own, "list");
      return;
    }
    case "related":
      addRelated(tally, filter, decided);
  }
}

function addRelated(tally: WorkTally, related: Related, { kinds, times, copies, reached, once, path }: Decided): void {
  const { counts } = tally;
  const { end, filter, quantifier, scope } = related;
  const own = `${path}.${end.field}${end.shape === "one" ? "" : `.${quantifier}`}`;
  const at = { kinds: end.targetKinds, path: own };
  const isOnce = once || isDecidedOnce(related);
  const all = nodesOf(counts, end.targetKinds);
  if (quantifier !== "every" && isAnchored(filter)) {
    const named = Math.min(all, anchoredSize(tally, filter));
    const back = named * reachedDegree(counts, { edge: end.edge, direction: end.direction === "out" ? "in" : "out" });
    tally.add(times + copies * (named + weights.edge * back), own, "relation");
    addFilter(tally, filter, { ...at, times: copies * named, copies, reached: true, once: isOnce });
    return;
  }
  const isWidened = scope !== "EXACT";
  if (once || (isWidened && end.direction === "out")) {
    const made = once ? 1 : copies;
    tally.add(times + made * (all * weights.whole + weights.edge * edgesOf(counts, end.edge.name).count), own, "relation");
    addFilter(tally, filter, { ...at, times: made * all, copies: made, reached: false, once: isOnce });
    return;
  }
  const degree = (reached ? reachedDegree(counts, end) : meanDegree(counts, end, kinds)) * (isWidened ? familySize(counts, end) : 1);
  tally.add(times * (1 + weights.edge * degree), own, "relation");
  addFilter(tally, filter, { ...at, times: times * degree, copies, reached: true, once: isOnce });
}

/** How many nodes an anchored filter finds, where it starts at what it names. */
export function anchoredSize(tally: WorkTally, filter: Filter): number {
  switch (filter.is) {
    case "named":
      return filter.refs.length;
    case "descends":
      return descendantsOf(tally, filter);
    case "compared":
      return 1;
    case "among":
      return filter.values.length;
    case "ofKind":
      return anchoredSize(tally, filter.filter);
    case "and":
      return Math.min(...filter.filters.filter(isAnchored).map((each) => anchoredSize(tally, each)));
    case "or":
      return filter.filters.reduce((sum, each) => sum + anchoredSize(tally, each), 0);
    case "related": {
      const { end, scope } = filter;
      const back = reachedDegree(tally.counts, { edge: end.edge, direction: end.direction === "out" ? "in" : "out" });
      return anchoredSize(tally, filter.filter) * back * (scope === "EXACT" ? 1 : familySize(tally.counts, end));
    }
    case "not":
    case "absent":
      return 0;
  }
}

function descendantsOf({ counts }: WorkTally, { refs, relations, maxDepth }: Extract<Filter, { is: "descends" }>): number {
  return Math.min(refs.length * meetingDegree(counts, relations) ** maxDepth, countOfTypes(counts, relations));
}
