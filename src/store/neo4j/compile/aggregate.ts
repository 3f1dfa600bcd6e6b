import type { AggregateSelection } from "../../../plan/selection.js";
import { compileGroup, isWidened, summaryOf } from "../../compile/aggregate.js";
import type { CypherBuilder } from "./builder.js";
import { relatedPattern } from "./facet.js";
import { clausesOf, type Rows } from "./rows.js";

/** The list of the groups of a list. */
export function aggregate(builder: CypherBuilder, selection: AggregateSelection, rows: Rows): string {
  const { by, of, first } = selection;
  const keys = by.map(({ end }) => ({ end, name: builder.name(end ? "n" : "v") }));
  const matches = keys.flatMap(({ end, name }) => (end ? [`OPTIONAL MATCH ${relatedPattern(builder, end, rows.node, name)}`] : []));
  const count = builder.name("c");
  const values = of.map(({ property }) => `${rows.node}.${property.stored}`);
  const numbers = values.map((value) =>
    summaryOf(selection, {
      count: `count(${value})`,
      min: `min(${value})`,
      max: `max(${value})`,
      sum: `sum(${value})`,
      largest: `max(abs(${value}))`,
      median: `percentileDisc(${value}, 0.5)`,
    }),
  );
  // What aggregates has a name of its own before it stands in a map.
  const named = numbers.map((summary) => Object.entries(summary).map(([part, text]) => ({ part, text, name: builder.name("a") })));
  const object = compileGroup(builder, selection, {
    count,
    keys: keys.map(({ end, name }) =>
      end
        ? { value: `${name}.name`, node: (shown) => `CASE WHEN ${name} IS NOT NULL THEN ${builder.node(shown, name)} END` }
        : { value: `toString(${name})` },
    ),
    numbers: named.map((summary) => Object.fromEntries(summary.map(({ part, name }) => [part, name]))),
  });
  const ordered = keys.map(({ end, name }) => `${name} IS NULL, ${end ? `${name}.name, ${name}.id` : name}`);
  const order = [`${count} DESC`, ...ordered].join(", ");
  const columns = by.map(({ property }, place) => {
    const name = keys[place]?.name ?? "";
    return property ? `${rows.node}.${property.stored} AS ${name}` : name;
  });
  const names = keys.map(({ name }) => name);
  const summaries = named.flat();
  return `COLLECT {
    ${[by.length === 0 && isNarrowed(rows) ? atLeastOne(builder, rows) : clausesOf(rows), ...matches].join("\n")}
    WITH ${isWidened(selection) ? "DISTINCT " : ""}${[rows.node, ...columns].join(", ")}
    WITH ${[...names, `count(${rows.node}) AS ${count}`, ...summaries.map(({ text, name }) => `${text} AS ${name}`)].join(", ")}
    ORDER BY ${order} LIMIT ${builder.bindInteger(first)}
    ${builder.answer([...names, count, ...summaries.map(({ name }) => name)], object, order)}
  }`;
}

/** Whether there may be no rows although there are nodes of that kind. */
const isNarrowed = ({ edge, scanned, conditions }: Rows): boolean => edge !== undefined || scanned !== true || conditions.length > 0;

/**
 * The rows of a list, or null where there are none: within a subquery that begins at a node, which a filter may also name, Neo4j sums no rows up to no
 * group instead of an empty one.
 */
function atLeastOne(builder: CypherBuilder, rows: Rows): string {
  const all = builder.name("l");
  return `WITH COLLECT { ${clausesOf(rows)} RETURN ${rows.node} } AS ${all}
    UNWIND CASE ${all} WHEN [] THEN [null] ELSE ${all} END AS ${rows.node}`;
}
