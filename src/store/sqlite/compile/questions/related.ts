import type { Common, Kind, Model } from "../../../../model/model.js";
import { kindOfId } from "../../../../model/names.js";
import { commonLimit } from "../../../../model/relatedness.js";
import type { Ref } from "../../../../plan/selection.js";
import type { ResultLinks } from "../../../compile/result-links.js";
import type { Answered } from "../../../port/answer.js";
import type { EdgeDirection, RelatedFacts } from "../../../port/facts.js";
import { columnOf } from "../../columns.js";
import { endsOf, typeCondition } from "../conditions.js";
import { edgesAt, type WalkedEdges } from "../edges.js";
import { keyList, rowsOf, type SqlReading } from "../level.js";
import { lookUp, namesOf, onlyOne } from "../lookup.js";

type SharedRow = readonly [by: string, viaId: string | null, viaName: string | null, category: string | null, others: string];
type DirectRow = readonly [relation: string, direction: EdgeDirection, id: string, name: string, count: number];

/** What one thing has in common with others in one statement, and its relations to them in another one. */
export function* readRelated(model: Model, links: ResultLinks, to: Ref, along: WalkedEdges): SqlReading<Answered<RelatedFacts>> {
  const meant = yield* lookUp(model, [to]);
  const refs = namesOf(meant);
  const root = onlyOne(meant[0]);
  if (!root) return { refs, data: { of: null, shared: [], direct: [] } };
  const of = keyList([root.pk]);
  const texts = textsOf(model, links, kindOfId(root.id), along);
  const shared = yield* rowsOf<SharedRow>(texts.shared, {
    of,
    enough: commonLimit + 1,
    ...along.parameters,
  });
  const direct = yield* rowsOf<DirectRow>(texts.direct, { of, limit: commonLimit, ...along.parameters });
  return {
    refs,
    data: {
      of: { id: root.id, name: root.name },
      shared: shared.map(([by, id, name, category, others]) => ({
        by,
        via: id === null || name === null ? null : { id, name },
        category,
        others: JSON.parse(others) as string[],
      })),
      direct: direct.map(([relation, direction, id, name, count]) => ({ relation, direction, other: { id, name }, count })),
    },
  };
}

interface Texts {
  readonly shared: string;
  readonly direct: string;
}

/** The statements of a model, by the kind of thing that is asked about and the table of edges. */
const madeTexts = new WeakMap<Model, Map<string, Texts>>();

/** They are long, and the same for every thing of a kind. */
function textsOf(model: Model, links: ResultLinks, kind: Kind, along: WalkedEdges): Texts {
  const made = madeTexts.get(model) ?? new Map<string, Texts>();
  madeTexts.set(model, made);
  const key = `${kind} ${along.table}`;
  const texts = made.get(key) ?? { shared: sharedBy(model, links, kind, along), direct: directOf(model, along) };
  made.set(key, texts);
  return texts;
}

/** The node that is asked about, as a table of one row. */
const root = "json_each(+@of) r";

/**
 * A query for each way in which a thing of a kind has something in common with others: one row for each thing that is shared, with at most
 * `@enough` of those that share it.
 */
function sharedBy(model: Model, links: ResultLinks, kind: Kind, { table }: WalkedEdges): string {
  const isAlike = kind === "PAPER" ? "o.kind = 'PAPER'" : "o.kind <> 'PAPER'";
  const idsOf = (from: string, isOnce = false): string =>
    `(SELECT json_group_array(id) FROM (SELECT ${isOnce ? "" : "DISTINCT "}o.id FROM ${from} LIMIT +@enough))`;
  const through = ({ name }: Common, vias: string, others: string, isOnce = false): string =>
    `SELECT '${name}', v.id, v.name, NULL, ${idsOf(`${others} AND ${isAlike}`, isOnce)} FROM (${vias}) t CROSS JOIN node v ON v.pk = t.pk`;

  const direct = (common: Common): string => {
    const types = typeCondition("e.", common.relations);
    const vias = `SELECT DISTINCT e.dst AS pk FROM ${root} CROSS JOIN ${table} e ON e.src = r.value AND ${types}`;
    const others = `${table} e CROSS JOIN node o ON o.pk = e.src WHERE e.dst = v.pk AND ${types}`;
    return through(common, vias, others, common.relations.length === 1);
  };
  const walked = (common: Common): string => {
    const types = typeCondition("e.", common.relations);
    const others = `(${descendantsOfVia(types, common.steps, table)}) d CROSS JOIN node o ON o.pk = d.pk WHERE d.depth > 0`;
    return through(common, ancestorsOfRoot(types, common.steps, table), others);
  };
  const linked = (common: Common, link: string): string => {
    const [shares, subject] = [`b.type = '${link}'`, `s.type = '${links.subject}'`];
    const results = `${root} CROSS JOIN ${table} s ON s.dst = r.value AND ${subject}`;
    const vias = `SELECT DISTINCT b.dst AS pk FROM ${results} CROSS JOIN ${table} b ON b.src = s.src AND ${shares}`;
    const others = `${table} b CROSS JOIN ${table} s ON s.src = b.src AND ${subject} CROSS JOIN node o ON o.pk = s.dst`;
    return through(common, vias, `${others} WHERE b.dst = v.pk AND ${shares}`);
  };
  const ways = model.commons.map((common) => {
    if (common.link !== undefined) return linked(common, common.link);
    return common.steps > 1 ? walked(common) : direct(common);
  });
  const categories = model.categories.filter((category) => category.kind === kind);
  return [
    ...ways,
    ...categories.map(({ property }) => {
      const column = columnOf(property.stored);
      const others = idsOf(`node o WHERE o.kind = '${kind}' AND o.${column} = n.${column}`, true);
      const node = `${root} CROSS JOIN node n ON n.pk = r.value`;
      return `SELECT 'CATEGORY', NULL, NULL, n.${column}, ${others} FROM ${node} WHERE n.${column} IS NOT NULL`;
    }),
  ].join("\nUNION ALL ");
}

function ancestorsOfRoot(types: string, steps: number, table: string): string {
  return `
    WITH RECURSIVE up(pk, depth) AS (
      SELECT value, 0 FROM ${root}
      UNION
      SELECT e.dst, depth + 1 FROM up CROSS JOIN ${table} e ON e.src = up.pk AND ${types} WHERE depth < ${steps}
    )
    SELECT DISTINCT pk FROM up WHERE depth > 0 AND pk <> (SELECT value FROM ${root})`;
}

function descendantsOfVia(types: string, steps: number, table: string): string {
  // A node may come up once at each depth: this many rows hold as many nodes as are enough.
  return `
    WITH RECURSIVE down(pk, depth) AS (
      SELECT v.pk, 0
      UNION
      SELECT e.src, depth + 1 FROM down CROSS JOIN ${table} e ON e.dst = down.pk AND ${types} WHERE depth < ${steps}
      LIMIT +@enough * ${steps} + 1
    )
    SELECT pk, depth FROM down`;
}

/** The relations between a thing and others, the first by the ids of these, with how many of that type and direction the other has. */
function directOf({ relations }: Model, along: WalkedEdges): string {
  const types = relations.map(({ name }) => name);
  const end = (direction: EdgeDirection): string => {
    const [near, far] = endsOf(direction);
    const { from, where } = edgesAt(along, near, "r.value", types);
    return `
      SELECT e.type, '${direction}' AS direction, n.pk, n.id, n.name
      FROM ${root} CROSS JOIN ${from} CROSS JOIN node n ON n.pk = e.${far} WHERE ${where}`;
  };
  const count = (direction: EdgeDirection): string =>
    `(SELECT count(*) FROM ${along.table} o WHERE o.${endsOf(direction)[1]} = d.pk AND o.type = d.type)`;
  return `
    SELECT type, direction, id, name, iif(direction = 'out', ${count("out")}, ${count("in")})
    FROM (${end("out")} UNION ALL ${end("in")} ORDER BY 4, 1, 2 LIMIT +@limit) d`;
}
