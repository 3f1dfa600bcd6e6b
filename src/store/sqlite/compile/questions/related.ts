import type { Common, Model } from "../../../../model/model.js";
import { commonLimit } from "../../../../model/relatedness.js";
import { columnOf } from "../../columns.js";
import type { SqlBuilder } from "../builder.js";
import { endsOf, typeCondition } from "../conditions.js";

/** What one thing has in common with others, and its relations to them: the facts of `related`. */
export function compileRelated(builder: SqlBuilder, root: string): string {
  const of = `(SELECT pk FROM ${root})`;
  const shared = compileShared(builder, of, builder.bind(commonLimit + 1));
  const direct = compileDirect(builder.model, of, builder.bind(commonLimit));
  return `jsonb_object(
    'of', (SELECT jsonb_object('id', id, 'name', name) FROM node WHERE pk = ${of}),
    'shared', (SELECT jsonb_group_array(jsonb(fact)) FROM (${shared.join(" UNION ALL ")})),
    'direct', (
      SELECT jsonb_group_array(
        jsonb_object('relation', type, 'direction', direction, 'other', jsonb_object('id', id, 'name', name), 'count', count)
      )
      FROM (${direct})
    )
  )`;
}

/**
 * A query for each way to have something in common: one row for each thing that is shared, with at most `enough` of those that share it.
 */
function compileShared({ model, links }: SqlBuilder, of: string, enough: string): string[] {
  const isAlike = `(o.kind = 'PAPER') = (SELECT kind = 'PAPER' FROM node WHERE pk = ${of})`;
  const idsOf = (from: string): string =>
    `(SELECT jsonb_group_array(id) FROM (SELECT DISTINCT o.id FROM ${from} AND ${isAlike} LIMIT ${enough}))`;
  const through = (by: string, vias: string, others: string): string => `
    SELECT ${factOf(by, "jsonb_object('id', v.id, 'name', v.name)", "NULL", idsOf(others))} AS fact
    FROM (${vias}) t CROSS JOIN node v ON v.pk = t.pk`;

  const direct = ({ name, relations }: Common): string => {
    const types = typeCondition("e.", relations);
    return through(
      name,
      `SELECT DISTINCT e.dst AS pk FROM edge e WHERE e.src = ${of} AND ${types}`,
      `edge e CROSS JOIN node o ON o.pk = e.src WHERE e.dst = v.pk AND ${types}`,
    );
  };
  const walked = ({ name, relations, steps }: Common): string => {
    const types = typeCondition("e.", relations);
    const others = `(${descendantsOfVia(types, steps, enough)}) d CROSS JOIN node o ON o.pk = d.pk WHERE d.depth > 0`;
    return through(name, ancestorsOf(of, types, steps), others);
  };
  const linked = (name: string, link: string): string => {
    const [shares, subject] = [`b.type = '${link}'`, `s.type = '${links.subject}'`];
    return through(
      name,
      `SELECT DISTINCT b.dst AS pk FROM edge s CROSS JOIN edge b ON b.src = s.src AND ${shares} WHERE s.dst = ${of} AND ${subject}`,
      `edge b CROSS JOIN edge s ON s.src = b.src AND ${subject} CROSS JOIN node o ON o.pk = s.dst WHERE b.dst = v.pk AND ${shares}`,
    );
  };
  return [
    ...model.commons.filter(({ link }) => link === undefined).map((common) => (common.steps > 1 ? walked(common) : direct(common))),
    ...model.commons.flatMap(({ name, link }) => (link === undefined ? [] : [linked(name, link)])),
    ...model.categories.map(({ kind, property }) => {
      const column = columnOf(property.stored);
      const others = idsOf(`node o WHERE o.kind = '${kind}' AND o.${column} = r.${column}`);
      return `
        SELECT ${factOf("CATEGORY", "NULL", `r.${column}`, others)}
        FROM node r WHERE r.pk = ${of} AND r.kind = '${kind}' AND r.${column} IS NOT NULL`;
    }),
  ];
}

const factOf = (by: string, via: string, category: string, others: string): string =>
  `jsonb_object('by', '${by}', 'via', ${via}, 'category', ${category}, 'others', jsonb(${others}))`;

function ancestorsOf(of: string, types: string, steps: number): string {
  return `
    WITH RECURSIVE up(pk, depth) AS (
      SELECT ${of}, 0
      UNION
      SELECT e.dst, depth + 1 FROM up CROSS JOIN edge e ON e.src = up.pk AND ${types} WHERE depth < ${steps}
    )
    SELECT DISTINCT pk FROM up WHERE depth > 0 AND pk <> ${of}`;
}

function descendantsOfVia(types: string, steps: number, enough: string): string {
  // A node may come up once at each depth: this many rows hold as many nodes as are enough.
  const rows = `${enough} * ${steps} + 1`;
  return `
    WITH RECURSIVE down(pk, depth) AS (
      SELECT v.pk, 0
      UNION
      SELECT e.src, depth + 1 FROM down CROSS JOIN edge e ON e.dst = down.pk AND ${types} WHERE depth < ${steps}
      LIMIT ${rows}
    )
    SELECT pk, depth FROM down`;
}

/** The relations between a thing and others, with how many relations of that type and direction the other has. */
function compileDirect(model: Model, of: string, limit: string): string {
  const relations = typeCondition(
    "e.",
    model.relations.map(({ name }) => name),
  );
  const end = (direction: "out" | "in"): string => {
    const [near, far] = endsOf(direction);
    return `
      SELECT e.type, '${direction}' AS direction, n.id, n.name,
        (SELECT count(*) FROM edge o WHERE o.${far} = n.pk AND o.type = e.type) AS count
      FROM edge e CROSS JOIN node n ON n.pk = e.${far}
      WHERE e.${near} = ${of} AND ${relations}`;
  };
  return `${end("out")} UNION ALL ${end("in")} ORDER BY 3, 1, 2 LIMIT ${limit}`;
}
