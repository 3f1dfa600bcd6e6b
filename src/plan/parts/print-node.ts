import { defaultMinConfidence } from "../../model/confidence.js";
import type { AggregateSelection, KeyedNode, NodeSelection, ObjectSelection, OpenRef, PageRange, PageSelection } from "../selection.js";
import { printFilter } from "./print-filter.js";

/** Lines one level further in. */
export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** The text of a ref, as it was given. */
export const quote = ({ text }: OpenRef): string => JSON.stringify(text);

/** How sure something has to be, where that is not what it is where nobody says. */
export const printSureness = (minConfidence: number = defaultMinConfidence): string[] =>
  minConfidence === defaultMinConfidence ? [] : [`confidence ${minConfidence} or more`];

/** What is read of a node: its properties on one line, then each branch. */
export function printNode({ properties, branches, computed = [] }: NodeSelection): string[] {
  const own = properties.length > 0 ? [properties.map((property) => property.name).join(" ")] : [];
  return [
    ...own,
    ...computed.map(({ name, of }) => `${name} of ${of.map((property) => property.name).join(" ")}`),
    ...branches.flatMap((branch) => {
      const arrow = branch.end.direction === "out" ? `-${branch.end.edge.name}->` : `<-${branch.end.edge.name}-`;
      const head = `${branch.key}: on ${branch.kinds.join("|")} ${arrow} ${branch.end.targetKinds.join("|")}`;
      if (branch.is === "evidence") return [`${branch.key}: evidence`, ...indent(printKeyed(branch.papers))];
      return branch.is === "page"
        ? [head, ...indent(printPage(branch.page))]
        : [`${head} (${branch.end.shape})`, ...indent(printNode(branch.node))];
    }),
  ];
}

/** The nodes that an object shows, under their response keys. */
export function printKeyed(nodes: readonly KeyedNode[]): string[] {
  return nodes.flatMap(({ key, node }) => [`${key}: node`, ...indent(printNode(node))]);
}

/** The fields of an object that hold nodes, at any depth. */
export function printObject(object: ObjectSelection): string[] {
  return object.flatMap((part) => [`${part.key}: ${part.name}`, ...indent(part.node ? printNode(part.node) : printObject(part.object))]);
}

/** A list: which rows, in what order, and what is shown of them. */
export function printPage(page: PageSelection): string[] {
  const where = printFilter(page.filter);
  return [
    ...(where === "all" ? [] : [`where ${where}`]),
    ...(page.scope === "EXACT" ? [] : [`scope ${page.scope}`]),
    ...printSureness(page.minConfidence),
    `order ${page.order.map(({ key, descending }) => key.name + (descending ? " desc" : "")).join(", ")}`,
    printRange(page.range),
    ...(page.totalCount ? ["totalCount"] : []),
    ...page.pageInfo.map((key) => `${key}: pageInfo`),
    ...page.facets.flatMap(({ key, by, first, values }) => [
      `${key}: facets by ${by.map((facet) => facet.name).join(", ")}, first ${first}`,
      ...indent(values.flatMap((view) => [`${view.key}: values`, ...indent(printKeyed(view.nodes))])),
    ]),
    ...page.aggregates.flatMap(printAggregate),
    ...page.views.flatMap((view) => {
      if (view.is === "nodes") return [`${view.key}: nodes`, ...indent(printNode(view.node))];
      const own = [...(view.cursor ? ["cursor"] : []), ...view.properties, ...(view.ranges ?? []).map((key) => `${key}: ranges`)];
      return [
        `${view.key}: edges${own.length > 0 ? ` ${own.join(" ")}` : ""}`,
        ...indent(
          view.parts.flatMap((part) => [
            `${part.key}: ${part.is}`,
            ...indent(part.is === "evidence" ? printKeyed(part.papers) : printNode(part.node)),
          ]),
        ),
      ];
    }),
  ];
}

function printAggregate({ key, of, by, first, keys, numbers, parts }: AggregateSelection): string[] {
  const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(", ");
  return [
    `${key}: aggregate of ${names(of)}${by.length > 0 ? ` by ${names(by)}` : ""}, first ${first}`,
    ...indent(keys.flatMap((view) => [`${view.key}: keys`, ...indent(printKeyed(view.nodes))])),
    ...indent(numbers.map((each) => `${each}: numbers ${parts.join(" ")}`.trimEnd())),
  ];
}

function printRange({ size, backward, after, before }: PageRange): string {
  const from = after ? ` after ${JSON.stringify(after)}` : "";
  const to = before ? ` before ${JSON.stringify(before)}` : "";
  return `${backward ? "last" : "first"} ${size}${from}${to}`;
}
