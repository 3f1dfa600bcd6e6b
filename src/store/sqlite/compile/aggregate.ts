import type { End } from "../../../model/model.js";
import type { AggregateSelection } from "../../../plan/selection.js";
import { compileGroup, isWidened, summaryOf } from "../../compile/aggregate.js";
import { columnOf } from "../columns.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf } from "./conditions.js";
import { inScope } from "./family.js";
import type { Rows } from "./rows.js";

/** The array of the groups of a list. */
export function aggregate(builder: SqlBuilder, selection: AggregateSelection, rows: Rows): string {
  const { by, of, first } = selection;
  const [group, row] = [builder.name("g"), builder.name("r")];
  // The node of each key that is a relation, once where groups are ordered and once where they are shown.
  const nodes = by.map(({ end }) => end && { ordered: builder.name("n"), shown: builder.name("n") });
  const join = (table: string, which: "ordered" | "shown"): string =>
    nodes.map((node, place) => (node ? ` LEFT JOIN node ${node[which]} ON ${node[which]}.pk = ${table}.k${place}` : "")).join("");
  const order = nodes.map((node, place) =>
    node ? `${node.ordered}.name NULLS LAST, ${node.ordered}.id` : `${group}.k${place} NULLS LAST`,
  );
  const object = compileGroup(builder, selection, {
    count: `${row}.count`,
    keys: nodes.map((node, place) =>
      node
        ? {
            value: `${node.shown}.name`,
            node: (shown) => `jsonb(CASE WHEN ${node.shown}.pk IS NOT NULL THEN ${builder.node(shown, node.shown)} END)`,
          }
        : { value: `CAST(${row}.k${place} AS TEXT)` },
    ),
    numbers: of.map((_, place) =>
      summaryOf(selection, {
        count: `${row}.count${place}`,
        min: `${row}.min${place}`,
        max: `${row}.max${place}`,
        sum: `${row}.sum${place}`,
        largest: `max(-${row}.min${place}, ${row}.max${place})`,
        median: `${row}.median${place}`,
      }),
    ),
  });
  const largest = `
    SELECT ${group}.* FROM (${groups(builder, selection, rows)}) ${group}${join(group, "ordered")}
    ORDER BY ${[`${group}.count DESC`, ...order].join(", ")} LIMIT ${builder.bind(first)}`;
  return `(SELECT jsonb_group_array(${object}) FROM (${largest}) ${row}${join(row, "shown")})`;
}

/** A row for each group: its keys (of a relation the key of the node), its size, and what its numbers come to. */
function groups(builder: SqlBuilder, selection: AggregateSelection, rows: Rows): string {
  const { by, of, parts } = selection;
  const keys = by.map((_, place) => `k${place}`);
  const joins: string[] = [];
  const columns = by.map(({ property, end }, place) => {
    if (property) return `${rows.node}.${columnOf(property.stored)} AS k${place}`;
    const { join, node } = joinOptional(builder, end, rows.node);
    joins.push(join);
    return `${node} AS k${place}`;
  });
  const values = of.map(({ property }, place) => `${rows.node}.${columnOf(property.stored)} AS v${place}`);
  const chosen = [`${rows.node}.pk`, ...columns, ...values].join(", ");
  const members = `SELECT ${isWidened(selection) ? "DISTINCT " : ""}${chosen} FROM ${rows.from}${joins.join("")} WHERE ${rows.where}`;
  const summaries = of.map(
    (_, n) => `, count(v${n}) AS count${n}, min(v${n}) AS min${n}, max(v${n}) AS max${n}, sum(1.0 * v${n}) AS sum${n}`,
  );
  const medians = parts.includes("median") ? of.map((_, n) => `, max(iif(place${n} = (of${n} + 1) / 2, v${n}, NULL)) AS median${n}`) : [];
  const from = medians.length > 0 ? `SELECT *${of.map((_, n) => placed(keys, n)).join("")} FROM (${members})` : members;
  const grouping = keys.length > 0 ? ` GROUP BY ${keys.join(", ")}` : "";
  return `SELECT ${[...keys, "count(*) AS count"].join(", ")}${[...summaries, ...medians].join("")} FROM (${from})${grouping}`;
}

/** The place of each value among those of its group, smallest first, and how many they are. */
function placed(keys: readonly string[], n: number): string {
  const partition = keys.length > 0 ? `PARTITION BY ${keys.join(", ")}` : "";
  return `, row_number() OVER (${partition} ORDER BY v${n} NULLS LAST) AS place${n}, count(v${n}) OVER (${partition}) AS of${n}`;
}

/**
 * Joins what is related to each row as in a facet, and nothing where nothing is. Every node is in its own family, so each part of a way out
 * of a row leads on. Only kinds without a name are aggregated, and to these no scoped relation leads in.
 */
function joinOptional(builder: SqlBuilder, { edge: { name, scope }, direction }: End, row: string): { join: string; node: string } {
  const edge = builder.name("e");
  const [near, far] = endsOf(direction);
  const join = ` LEFT JOIN edge ${edge} ON ${edge}.${near} = ${row}.pk AND ${edge}.type = '${name}'`;
  if (scope === undefined) return { join, node: `${edge}.${far}` };
  const family = builder.name("f");
  const reach = inScope(scope, `${family}.`);
  return { join: `${join} LEFT JOIN reach ${family} ON ${family}.stated = ${edge}.${far}${reach}`, node: `${family}.asked` };
}
