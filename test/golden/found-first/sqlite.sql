-- techniques
-- @p0 = "e"
-- @p1 = 3
-- @p2 = 3
-- @p3 = 2
SELECT json_object('data', (
  SELECT jsonb_object('totalCount', (
    SELECT count(*)
    FROM json_each(l3.keys) j5 CROSS JOIN node n4 ON n4.pk = j5.value
    WHERE 1
  ), '>facets', jsonb_array(jsonb_object('field', 'CATEGORY', '>values', (
    SELECT jsonb_group_array(jsonb_object('value', CAST(r8.value AS TEXT), 'count', r8.count))
    FROM (
      SELECT n6.category AS value, count(*) AS count
      FROM json_each(l3.keys) j7 CROSS JOIN node n6 ON n6.pk = j7.value
      WHERE 1
      GROUP BY 1
      ORDER BY 2 DESC, 1 NULLS LAST
      LIMIT +@p1
    ) r8
  )), jsonb_object('field', 'TARGETS', '>values', (
    SELECT jsonb_group_array(jsonb_object('value', n14.name, 'count', r13.count))
    FROM (
      SELECT n12.pk AS node, count(DISTINCT n9.pk) AS count
      FROM json_each(l3.keys) j10 CROSS JOIN node n9 ON n9.pk = j10.value JOIN edge e11 ON e11.src = n9.pk AND e11.type = 'TARGETS' JOIN reach f15 ON f15.stated = e11.dst AND f15.scope = 'WITH_FAMILIES' JOIN node n12 ON n12.pk = f15.asked
      WHERE 1
      GROUP BY n12.pk
      ORDER BY 2 DESC, n12.name, n12.id
      LIMIT +@p2
    ) r13 CROSS JOIN node n14 ON n14.pk = r13.node
  ))), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n19.kind, 'id', n19.id)))
    FROM (
      SELECT n16.pk AS node, n16.id AS k0
      FROM json_each(l3.keys) j17 CROSS JOIN node n16 ON n16.pk = j17.value
      WHERE 1
      ORDER BY n16.id ASC
      LIMIT +@p3
    ) r18 CROSS JOIN node n19 ON n19.pk = r18.node
  ))
  FROM (
    SELECT jsonb_group_array(n0.pk) AS keys
    FROM node n0
    WHERE n0.kind = 'TECHNIQUE' AND EXISTS (
      SELECT 1
      FROM edge e1 JOIN node n2 ON n2.pk = e1.dst
      WHERE e1.src = n0.pk AND e1.type = 'EXTENDS' AND (n2.summary IS NOT NULL AND instr(fold(n2.summary), +@p0) > 0)
    )
  ) l3
), 'refs', jsonb_array());

-- allHardware
-- @p0 = 2
-- @p1 = "e"
-- @p2 = 20
-- @p3 = 2
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n2.kind, 'id', n2.id, '>targetedBy', (
    SELECT jsonb_object('>facets', jsonb_array(jsonb_object('field', 'KIND', '>values', (
      SELECT jsonb_group_array(jsonb_object('value', CAST(r11.value AS TEXT), 'count', r11.count))
      FROM (
        SELECT n9.kind AS value, count(*) AS count
        FROM json_each(l8.keys) j10 CROSS JOIN node n9 ON n9.pk = (j10.value ->> 0)
        WHERE 1
        GROUP BY 1
        ORDER BY 2 DESC, 1 NULLS LAST
        LIMIT +@p2
      ) r11
    ))), 'rows', (
      SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('inherited', jsonb(iif(r14.inherited, 'true', 'false')), '>node', jsonb_object('kind', n15.kind, 'id', n15.id))))
      FROM (
        SELECT n12.pk AS node, (j13.value ->> 1) AS edge, (j13.value ->> 2) AS via, ((j13.value ->> 2) <> n2.pk) AS inherited, ((j13.value ->> 2) <> n2.pk) AS k0, n12.id AS k1
        FROM json_each(l8.keys) j13 CROSS JOIN node n12 ON n12.pk = (j13.value ->> 0)
        WHERE 1
        ORDER BY ((j13.value ->> 2) <> n2.pk) ASC, n12.id ASC
        LIMIT +@p3
      ) r14 CROSS JOIN node n15 ON n15.pk = r14.node CROSS JOIN edge e16 ON e16.pk = r14.edge
    ))
    FROM (
      SELECT jsonb_group_array(jsonb_array(n4.pk, s6.edge, s6.via)) AS keys
      FROM (
        SELECT e5.src AS other, e5.pk AS edge, e5.dst AS via, min(f7.rank)
        FROM (
          SELECT stated AS relative, rank
          FROM reach
          WHERE asked = n2.pk AND scope = 'WITH_FAMILIES'
        ) f7 JOIN edge e5 ON e5.dst = f7.relative AND e5.type = 'TARGETS'
        GROUP BY e5.src
      ) s6 JOIN node n4 ON n4.pk = s6.other
      WHERE (n4.summary IS NOT NULL AND instr(fold(n4.summary), +@p1) > 0)
    ) l8
  ))))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind = 'HARDWARE' AND 1
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r1 CROSS JOIN node n2 ON n2.pk = r1.node
)), 'refs', jsonb_array());
