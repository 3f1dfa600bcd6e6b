import type { Filter, NodeSelection, ObjectSelection, PageRange, PageSelection, Ref, RootSelection, Traversal } from "./selection.js";

/** A selection as indented text, one part a line, so that a person can read what a request means before any store sees it. */
export function printSelection(selection: RootSelection): string {
  switch (selection.is) {
    case "list":
      return lines(`${selection.key}: list of ${selection.page.kinds.join("|")}`, printPage(selection.page));
    case "item":
      return lines(
        `${selection.key}: the ${selection.ref.kinds.join("|")} called ${JSON.stringify(selection.ref.text)}`,
        printNode(selection.node),
      );
    case "nodes":
      return lines(`${selection.key}: ${selection.ids.map((id) => JSON.stringify(id)).join(", ")}`, printNode(selection.node));
    case "resolve":
      return lines(
        `${selection.key}: ${selection.first} matches for ${JSON.stringify(selection.ref.text)} among ${selection.ref.kinds.join("|")}`,
        printKeyed(selection.nodes),
      );
    case "search":
      return lines(
        `${selection.key}: search for ${JSON.stringify(selection.text)} among ${selection.page.kinds.join("|")}`,
        printPage(selection.page),
      );
    case "statistics":
      return lines(
        `${selection.key}: statistics`,
        selection.parts.flatMap((part) =>
          part.is === "hardware"
            ? [`${part.key}: hardware, first ${part.first}`, ...indent(printKeyed(part.nodes))]
            : [`${part.key}: ${part.is}`],
        ),
      );
    case "lineage":
    case "neighborhood":
    case "paths":
    case "related":
    case "compare":
      return lines(`${selection.key}: ${printTraversal(selection)}`, printObject(selection.object));
  }
}

function printTraversal(selection: Traversal): string {
  switch (selection.is) {
    case "lineage": {
      const { of, direction, relations, maxDepth, maxNodes } = selection;
      return `${direction} of ${quote(of)} by ${relations.join("|")}, depth ${maxDepth}, ${maxNodes} nodes`;
    }
    case "neighborhood":
      return `around ${quote(selection.of)} by ${selection.relations.join("|")}, depth ${selection.depth}, ${selection.maxNodes} nodes`;
    case "paths": {
      const { from, to, relations, maxLength, first } = selection;
      return `${first} paths from ${quote(from)} to ${quote(to)} by ${relations.join("|")}, length ${maxLength}`;
    }
    case "related":
      return `${selection.first} of ${selection.kinds.join("|")} related to ${quote(selection.to)}`;
    case "compare":
      return `comparison of ${selection.refs.map(quote).join(", ")}`;
  }
}

const quote = ({ text }: Ref): string => JSON.stringify(text);

function printObject(object: ObjectSelection): string[] {
  return object.flatMap(({ key, name, node, object: inner }) => [
    `${key}: ${name}`,
    ...indent(node ? printNode(node) : printObject(inner)),
  ]);
}

function printKeyed(nodes: readonly { readonly key: string; readonly node: NodeSelection }[]): string[] {
  return nodes.flatMap(({ key, node }) => [`${key}: node`, ...indent(printNode(node))]);
}

function printNode({ properties, branches }: NodeSelection): string[] {
  const own = properties.length > 0 ? [properties.map((property) => property.name).join(" ")] : [];
  return [
    ...own,
    ...branches.flatMap((branch) => {
      const arrow = branch.end.direction === "out" ? `-${branch.end.edge.name}->` : `<-${branch.end.edge.name}-`;
      const head = `${branch.key}: on ${branch.kinds.join("|")} ${arrow} ${branch.end.targetKinds.join("|")}`;
      return branch.is === "page"
        ? [head, ...indent(printPage(branch.page))]
        : [`${head} (${branch.end.shape})`, ...indent(printNode(branch.node))];
    }),
  ];
}

function printPage(page: PageSelection): string[] {
  const where = printFilter(page.filter);
  return [
    ...(where === "all" ? [] : [`where ${where}`]),
    ...(page.scope === "EXACT" ? [] : [`scope ${page.scope}`]),
    `order ${page.order.map(({ key, descending }) => key.name + (descending ? " desc" : "")).join(", ")}`,
    printRange(page.range),
    ...(page.totalCount ? ["totalCount"] : []),
    ...page.pageInfo.map((key) => `${key}: pageInfo`),
    ...page.facets.flatMap(({ key, by, first, values }) => [
      `${key}: facets by ${by.map((facet) => facet.name).join(", ")}, first ${first}`,
      ...indent(values.flatMap((view) => [`${view.key}: values`, ...indent(printKeyed(view.nodes))])),
    ]),
    ...page.views.flatMap((view) => {
      if (view.is === "nodes") return [`${view.key}: nodes`, ...indent(printNode(view.node))];
      const own = [...(view.cursor ? ["cursor"] : []), ...view.properties];
      return [
        `${view.key}: edges${own.length > 0 ? ` ${own.join(" ")}` : ""}`,
        ...indent(view.parts.flatMap((part) => [`${part.key}: ${part.is}`, ...indent(printNode(part.node))])),
      ];
    }),
  ];
}

function printRange({ size, backward, after, before }: PageRange): string {
  const from = after ? ` after ${JSON.stringify(after)}` : "";
  const to = before ? ` before ${JSON.stringify(before)}` : "";
  return `${backward ? "last" : "first"} ${size}${from}${to}`;
}

function printFilter(filter: Filter): string {
  switch (filter.is) {
    case "and":
    case "or":
      if (filter.filters.length === 0) return filter.is === "and" ? "all" : "none";
      return `(${filter.filters.map(printFilter).join(` ${filter.is} `)})`;
    case "not":
      return `not ${printFilter(filter.filter)}`;
    case "named":
      return `called ${filter.refs.map((ref) => JSON.stringify(ref.text)).join(" or ")}`;
    case "absent":
      return `${filter.property.name} absent`;
    case "compared":
      return `${filter.property.name} ${filter.by} ${JSON.stringify(filter.value)}`;
    case "among":
      return `${filter.property.name} in ${JSON.stringify(filter.values)}`;
    case "related": {
      const scope = filter.scope === "EXACT" ? "" : ` ${filter.scope}`;
      return `${filter.quantifier} ${filter.end.field}${scope} [${printFilter(filter.filter)}]`;
    }
  }
}

const indent = (text: readonly string[]): string[] => text.map((line) => `  ${line}`);

const lines = (head: string, body: readonly string[]): string => [head, ...indent(body)].join("\n");
