import type { Common, Model } from "../../model/model.js";
import { links } from "../traverse/links.js";
import { commonLimit } from "../traverse/related.js";
import { typeCondition } from "./schema.js";
import type { StatementBuilder } from "./statement.js";

/** What one thing has in common with others, and its relations to them: the facts of `related`. */
export function compileCommon(builder: StatementBuilder, model: Model, root: string): string {
  const of = `(SELECT pk FROM ${root})`;
  const enough = builder.bind(commonLimit + 1);
  const isAlike = `(o.kind = 'PAPER') = (SELECT kind = 'PAPER' FROM node WHERE pk = ${of})`;
  const idsOf = (from: string): string =>
    `(SELECT json_group_array(id) FROM (SELECT DISTINCT o.id FROM ${from} AND ${isAlike} LIMIT ${enough}))`;
  const object = (by: string, via: string, category: string, others: string): string =>
    `json_object('by', '${by}', 'via', ${via}, 'category', ${category}, 'others', json(${others}))`;
  const through = (by: string, vias: string, others: string): string =>
    `SELECT ${object(by, "json_object('id', v.id, 'name', v.name)", "NULL", others)} AS fact FROM (${vias}) t CROSS JOIN node v ON v.pk = t.pk`;

  const direct = ({ name, relations }: Common): string => {
    const types = typeCondition("e.", relations);
    const vias = `SELECT DISTINCT e.dst AS pk FROM edge e WHERE e.src = ${of} AND ${types}`;
    return through(name, vias, idsOf(`edge e CROSS JOIN node o ON o.pk = e.src WHERE e.dst = v.pk AND ${types}`));
  };
  const walked = ({ name, relations, steps }: Common): string => {
    const types = typeCondition("e.", relations);
    // A node may come up once at each depth: this many rows hold as many nodes as are enough.
    const rows = `${enough} * ${steps} + 1`;
    const up = `WITH RECURSIVE up(pk, depth) AS (SELECT ${of}, 0 UNION SELECT e.dst, depth + 1 FROM up CROSS JOIN edge e ON e.src = up.pk AND ${types} WHERE depth < ${steps}) SELECT DISTINCT pk FROM up WHERE depth > 0 AND pk <> ${of}`;
    const down = `WITH RECURSIVE down(pk, depth) AS (SELECT v.pk, 0 UNION SELECT e.src, depth + 1 FROM down CROSS JOIN edge e ON e.dst = down.pk AND ${types} WHERE depth < ${steps} LIMIT ${rows}) SELECT pk, depth FROM down`;
    return through(name, up, idsOf(`(${down}) d CROSS JOIN node o ON o.pk = d.pk WHERE d.depth > 0`));
  };
  const linked = (name: string, link: string): string =>
    through(
      name,
      `SELECT DISTINCT b.dst AS pk FROM edge s CROSS JOIN edge b ON b.src = s.src AND b.type = '${link}' WHERE s.dst = ${of} AND s.type = '${links.subject}'`,
      idsOf(
        `edge b CROSS JOIN edge s ON s.src = b.src AND s.type = '${links.subject}' CROSS JOIN node o ON o.pk = s.dst WHERE b.dst = v.pk AND b.type = '${link}'`,
      ),
    );
  const shared = [
    ...model.commons.filter(({ link }) => link === undefined).map((common) => (common.steps > 1 ? walked(common) : direct(common))),
    ...model.commons.flatMap(({ name, link }) => (link === undefined ? [] : [linked(name, link)])),
    ...model.categories.map(({ kind, property: { column } }) => {
      const others = idsOf(`node o WHERE o.kind = '${kind}' AND o.${column} = r.${column}`);
      return `SELECT ${object("CATEGORY", "NULL", `r.${column}`, others)} FROM node r WHERE r.pk = ${of} AND r.kind = '${kind}' AND r.${column} IS NOT NULL`;
    }),
  ];

  const relations = typeCondition(
    "e.",
    model.relations.map(({ name }) => name),
  );
  const end = (near: string, far: string, direction: string): string =>
    `SELECT e.type, '${direction}' AS direction, n.id, n.name, (SELECT count(*) FROM edge o WHERE o.${far} = n.pk AND o.type = e.type) AS count FROM edge e CROSS JOIN node n ON n.pk = e.${far} WHERE e.${near} = ${of} AND ${relations}`;
  const relatives = `${end("src", "dst", "out")} UNION ALL ${end("dst", "src", "in")} ORDER BY 3, 1, 2 LIMIT ${builder.bind(commonLimit)}`;
  return `json_object('of', (SELECT json_object('id', id, 'name', name) FROM node WHERE pk = ${of}),
  'shared', (SELECT json_group_array(json(fact)) FROM (${shared.join(" UNION ALL ")})),
  'direct', (SELECT json_group_array(json_object('relation', type, 'direction', direction, 'other', json_object('id', id, 'name', name), 'count', count)) FROM (${relatives})))`;
}
