-- paper
-- @p0 = 20
-- @p1 = 20
-- @p2 = 20
-- @p3 = 20
-- @p4 = 5
-- @p5 = 20
-- @p6 = 20
-- @p7 = "[{\"key\":\"loomserve\",\"tier\":0,\"kind\":null},{\"key\":\"loomserves\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p7) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'PAPER' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, '>introduces', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id, 'systemType', n4.system_type, 'parameters', n4.parameters, '>extends', jsonb(CASE WHEN n4.kind IN ('TECHNIQUE', 'SYSTEM') THEN jsonb_object('rows', (
      SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n9.kind, 'id', n9.id, 'category', n9.category, 'url', n9.url, '>introducedBy', jsonb(CASE WHEN n9.kind IN ('TECHNIQUE') THEN jsonb_object('rows', (
        SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n14.kind, 'title', n14.name)))
        FROM (
          SELECT e12.src AS node, e12.src_id AS k0
          FROM edge e12
          WHERE e12.dst = n9.pk AND e12.type = 'INTRODUCES' AND 1
          ORDER BY e12.src_id ASC
          LIMIT +@p2
        ) r13 CROSS JOIN node n14 ON n14.pk = r13.node
      )) END))))
      FROM (
        SELECT e7.dst AS node, e7.dst_id AS k0
        FROM edge e7
        WHERE e7.src = n4.pk AND e7.type = 'EXTENDS' AND 1
        ORDER BY e7.dst_id ASC
        LIMIT +@p1
      ) r8 CROSS JOIN node n9 ON n9.pk = r8.node
    )) END), '>related', jsonb(CASE WHEN n4.kind IN ('SYSTEM') THEN jsonb_object('rows', (
      SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n19.kind, 'id', n19.id)))
      FROM (
        SELECT e17.dst AS node, e17.dst_id AS k0
        FROM edge e17
        WHERE e17.src = n4.pk AND e17.type = 'IMPLEMENTS' AND 1
        ORDER BY e17.dst_id ASC
        LIMIT +@p3
      ) r18 CROSS JOIN node n19 ON n19.pk = r18.node
    )) WHEN n4.kind IN ('MODEL') THEN jsonb_object('rows', (
      SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n26.kind, 'id', n26.id, '>evaluatedOn', jsonb(CASE WHEN n26.kind IN ('PAPER') THEN jsonb_object('rows', (
        SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n31.kind, 'vendor', n31.vendor)))
        FROM (
          SELECT e29.dst AS node, e29.dst_id AS k0
          FROM edge e29
          WHERE e29.src = n26.pk AND e29.type = 'EVALUATED_ON' AND 1
          ORDER BY e29.dst_id ASC
          LIMIT +@p5
        ) r30 CROSS JOIN node n31 ON n31.pk = r30.node
      )) WHEN n26.kind IN ('TECHNIQUE', 'SYSTEM') THEN jsonb_object('rows', (
        SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n36.kind, 'name', n36.name)))
        FROM (
          SELECT e34.dst AS node, e34.dst_id AS k0
          FROM edge e34
          WHERE e34.src = n26.pk AND e34.type = 'EVALUATED_ON' AND 1
          ORDER BY e34.dst_id ASC
          LIMIT +@p6
        ) r35 CROSS JOIN node n36 ON n36.pk = r35.node
      )) END))))
      FROM (
        SELECT n21.pk AS node, (s23.via <> n4.pk) AS k0, n21.id AS k1
        FROM (
          SELECT e22.src AS other, e22.pk AS edge, e22.dst AS via, min(f24.rank)
          FROM (
            SELECT stated AS relative, rank
            FROM reach
            WHERE asked = n4.pk AND scope = 'WITH_MEMBERS'
          ) f24 JOIN edge e22 ON e22.dst = f24.relative AND e22.type = 'EVALUATED_WITH'
          GROUP BY e22.src
        ) s23 JOIN node n21 ON n21.pk = s23.other
        WHERE 1
        ORDER BY (s23.via <> n4.pk) ASC, n21.id ASC
        LIMIT +@p4
      ) r25 CROSS JOIN node n26 ON n26.pk = r25.node
    )) END))))
    FROM (
      SELECT e2.dst AS node, e2.dst_id AS k0
      FROM edge e2
      WHERE e2.src = n0.pk AND e2.type = 'INTRODUCES' AND 1
      ORDER BY e2.dst_id ASC
      LIMIT +@p0
    ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
  )))
  FROM node n0
  WHERE n0.pk = (
    SELECT pk
    FROM ref0
  )
), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));
