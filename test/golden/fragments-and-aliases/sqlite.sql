-- method
-- @p0 = 20
-- @p1 = 1
-- @p2 = 20
-- @p3 = 20
-- @p4 = 1
-- @p5 = "[{\"key\":\"qw2\",\"tier\":0,\"kind\":null},{\"key\":\"qwv2\",\"tier\":1,\"kind\":null}]"
-- @p6 = "[{\"key\":\"quickweave\",\"tier\":0,\"kind\":null},{\"key\":\"quickweaves\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p5) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
), ref1(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p6) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, 'id', n0.id, 'name', n0.name, '>all', jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e2
    WHERE e2.dst = n0.pk AND e2.type = 'EXTENDS' AND 1
  ), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n6.kind, 'id', n6.id, 'name', n6.name), 'v1', jsonb_object('note', e7.note, '>node', jsonb_object('kind', n6.kind, 'id', n6.id, 'name', n6.name))))
    FROM (
      SELECT e4.src AS node, e4.pk AS edge, e4.src_id AS k0
      FROM edge e4
      WHERE e4.dst = n0.pk AND e4.type = 'EXTENDS' AND 1
      ORDER BY e4.src_id ASC
      LIMIT +@p0
    ) r5 CROSS JOIN node n6 ON n6.pk = r5.node CROSS JOIN edge e7 ON e7.pk = r5.edge
  )), '>one', jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e9
    WHERE e9.dst = n0.pk AND e9.type = 'EXTENDS' AND 1
  ), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n13.kind, 'id', n13.id, 'name', n13.name), 'v1', jsonb_object('note', e14.note, '>node', jsonb_object('kind', n13.kind, 'id', n13.id, 'name', n13.name))))
    FROM (
      SELECT n10.pk AS node, e11.pk AS edge, n10.name AS k0, n10.id AS k1
      FROM edge e11 JOIN node n10 ON n10.pk = e11.src
      WHERE e11.dst = n0.pk AND e11.type = 'EXTENDS' AND 1
      ORDER BY n10.name DESC, n10.id ASC
      LIMIT +@p1
    ) r12 CROSS JOIN node n13 ON n13.pk = r12.node CROSS JOIN edge e14 ON e14.pk = r12.edge
  )), '>summary', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n18.kind, 'id', n18.id)))
    FROM (
      SELECT n15.pk AS node, e16.src_id AS k0
      FROM edge e16 JOIN node n15 ON n15.pk = e16.src
      WHERE e16.dst = n0.pk AND e16.type = 'EXTENDS' AND (n15.pk IN (
        SELECT pk
        FROM ref0
      ))
      ORDER BY e16.src_id ASC
      LIMIT +@p2
    ) r17 CROSS JOIN node n18 ON n18.pk = r17.node
  )), '>results', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('>node', jsonb_object('kind', n23.kind, 'value', n23.value, '>baseline', (
      SELECT jsonb_object('kind', n26.kind, 'id', n26.id)
      FROM edge e25 CROSS JOIN node n26 ON n26.pk = e25.dst
      WHERE e25.src = n23.pk AND e25.type = 'RESULT_SUBJECT'
    ))), 'v1', jsonb_object('kind', n23.kind, '>papers', (
      SELECT jsonb_object('kind', n28.kind, 'slug', n28.slug)
      FROM edge e27 CROSS JOIN node n28 ON n28.pk = e27.dst
      WHERE e27.src = n23.pk AND e27.type = 'RESULT_PAPER'
    )), 'v2', jsonb_object('kind', n23.kind, 'id', n23.id, '>subject', (
      SELECT jsonb_object('kind', n30.kind, 'id', n30.id, 'name', n30.name, '>usedBy', jsonb(CASE WHEN n30.kind IN ('TECHNIQUE') THEN jsonb_object('rows', (
        SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n34.kind, 'id', n34.id)))
        FROM (
          SELECT e32.src AS node, e32.src_id AS k0
          FROM edge e32
          WHERE e32.dst = n30.pk AND e32.type = 'EXTENDS' AND 1
          ORDER BY e32.src_id ASC
          LIMIT +@p4
        ) r33 CROSS JOIN node n34 ON n34.pk = r33.node
      )) END), '>extendedBy', jsonb(CASE WHEN n30.kind IN ('TECHNIQUE') THEN jsonb_object('totalCount', (
        SELECT count(*)
        FROM edge e37
        WHERE e37.dst = n30.pk AND e37.type = 'EXTENDS' AND 1
      )) END))
      FROM edge e29 CROSS JOIN node n30 ON n30.pk = e29.dst
      WHERE e29.src = n23.pk AND e29.type = 'RESULT_SUBJECT'
    )), 'position', jsonb_array(r22.k0)))
    FROM (
      SELECT e21.src AS node, e21.src_id AS k0
      FROM edge e21
      WHERE e21.dst = n0.pk AND e21.type = 'RESULT_SUBJECT' AND 1
      ORDER BY e21.src_id ASC
      LIMIT +@p3
    ) r22 CROSS JOIN node n23 ON n23.pk = r22.node
  )))
  FROM node n0
  WHERE n0.pk = (
    SELECT pk
    FROM ref1
  )
), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
), (
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref1
  )
)));
