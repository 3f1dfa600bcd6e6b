import { isFoundFirst } from "../../../plan/parts/found-first.js";
import type { PageSelection, Position } from "../../../plan/selection.js";
import {
  compilePage as compileWith,
  compileRow,
  orderKeys,
  rowsToRead,
  type PageTexts,
  type Parent,
  type Side,
} from "../../compile/page.js";
import { compileEvidence, type EdgeTexts } from "../../compile/view.js";
import { aggregate } from "./aggregate.js";
import type { CypherBuilder } from "./builder.js";
import { propertyValues, relationValues } from "./facet.js";
import { findRows } from "./found.js";
import { beyond, orderBy } from "./position.js";
import { clausesOf, compileRows, indexed, type Rows } from "./rows.js";
import { confidenceOf } from "./sure.js";
import { compileEdgeSources, factsOf, referencesOf } from "./sources.js";

const texts: PageTexts<CypherBuilder, Rows> = {
  rows: compileRows,
  count(rows) {
    // The server has counted the nodes of each label, but not those that an index holds.
    const more = rows.conditions.length > 0 ? indexed(rows) : [];
    return `COUNT { ${clausesOf(rows, more)} RETURN ${rows.node} }`;
  },
  pageRows: compilePageRows,
  beyondPage,
  propertyValues,
  relationValues,
  aggregate,
};

/** The map of a list. */
export function compilePage(builder: CypherBuilder, page: PageSelection, parent?: Parent): string {
  if (!isFoundFirst(page)) return compileWith(texts, builder, page, parent);
  const { clauses, list, scanned, rows } = findRows(builder, page, parent);
  const ofPage = (found: Rows): Rows => (scanned ? compileRows(builder, page, parent) : found);
  const parts: PageTexts<CypherBuilder, Rows> = {
    ...texts,
    rows,
    count: () => `size(${list})`,
    pageRows: (_, selection, found) => compilePageRows(builder, selection, ofPage(found)),
    beyondPage: (_, selection, found, position, side) => beyondPage(builder, selection, ofPage(found), position, side),
  };
  return `head(COLLECT { ${clauses} ${builder.answerOne([list], compileWith(parts, builder, page, parent))} })`;
}

/** The property that an index gives the order by: the first, unless it may be absent. */
const leadOf = ({ order: [first] }: PageSelection): string => (first && !first.key.nullable ? first.key.property : "id");

const keysOf = ({ order }: PageSelection, { node, inherited }: Rows): string[] =>
  orderKeys(order, ({ property }) => `${node}.${property}`, inherited);

/**
 * The rows of the page, one more where somebody asks. What each row shows is computed after the limit, for rows of the page alone; for the one more as
 * well, because to leave it out the server makes a list of the rows first, which takes it longer than the row.
 */
function compilePageRows(builder: CypherBuilder, selection: PageSelection, rows: Rows): string {
  const { order, range } = selection;
  const keys = keysOf(selection, rows);
  const conditions = [
    ...indexed(rows, leadOf(selection)),
    ...(range.after ? [beyond(builder, order, keys, range.after, "after")] : []),
    ...(range.before ? [beyond(builder, order, keys, range.before, "before")] : []),
  ];
  const carried = [rows.node, rows.edge, rows.via].filter((name) => name !== undefined);
  const names = keys.map(() => builder.name("k"));
  const inherited = rows.inherited !== undefined && keys[0] === rows.inherited ? names[0] : undefined;
  const object = compileRow(builder, selection, rows.node, edgeTexts(builder, rows, inherited), names);
  const ordered = orderBy(order, names, range.backward);
  return `COLLECT {
    ${clausesOf(rows, conditions)}
    WITH ${[...carried, ...keys.map((key, index) => `${key} AS ${names[index] ?? ""}`)].join(", ")}
    ORDER BY ${ordered} LIMIT ${builder.bindInteger(rowsToRead(selection))}
    ${builder.answer([...carried, ...names], object, ordered)}
  }`;
}

/** The edge that led to a row; `inherited` where it may have been stated for another piece of hardware. */
function edgeTexts(builder: CypherBuilder, rows: Rows, inherited: string | undefined): EdgeTexts {
  const edge = rows.edge ?? builder.dialect.nothing;
  return {
    property(name) {
      if (name === "references") return referencesOf(edge);
      if (name === "confidence") return confidenceOf(edge);
      if (name !== "inherited") return `${edge}.${name}`;
      return inherited === undefined ? "false" : `${inherited} = 1`;
    },
    sources: (selection) => compileEdgeSources(builder, selection, builder.name("n"), edge),
    evidence: (papers) =>
      compileEvidence(builder, factsOf(edge), papers, (selection) => compileEdgeSources(builder, selection, builder.name("n"), edge)),
    via(selection) {
      if (inherited === undefined || rows.via === undefined) return builder.dialect.nothing;
      return `CASE WHEN ${inherited} = 1 THEN ${builder.node(selection, rows.via)} END`;
    },
  };
}

function beyondPage(builder: CypherBuilder, selection: PageSelection, rows: Rows, position: Position, side: Side): string {
  const outside = beyond(builder, selection.order, keysOf(selection, rows), position, side === "after" ? "before" : "after", true);
  return `EXISTS { ${clausesOf(rows, [...indexed(rows, leadOf(selection)), outside])} RETURN ${rows.node} }`;
}
