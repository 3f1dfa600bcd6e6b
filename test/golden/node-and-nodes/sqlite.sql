-- node
-- @p0 = "[\"model:tapestry-7b\"]"
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id, 'parameters', n0.parameters) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK', 'RESULT')
), 'refs', jsonb_array());

-- other
-- @p0 = "[\"model:unknown\"]"
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK', 'RESULT')
), 'refs', jsonb_array());

-- nodes
-- @p0 = "[\"result:quickweave/speedup\",\"nothing\",\"hardware:onyx\",\"hardware:onyx\"]"
-- @p1 = 20
-- @p2 = 20
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id, 'metric', n0.metric, '>partOf', jsonb(CASE WHEN n0.kind IN ('HARDWARE') THEN jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('note', e5.note, '>sources', (
      SELECT jsonb_group_array(jsonb_object('kind', n7.kind, 'id', n7.id) ORDER BY n7.id)
      FROM edge_source s6 CROSS JOIN node n7 ON n7.pk = s6.paper
      WHERE s6.edge = e5.pk
    ), '>node', jsonb_object('kind', n4.kind, 'id', n4.id))))
    FROM (
      SELECT e2.dst AS node, e2.pk AS edge, e2.dst_id AS k0
      FROM edge e2
      WHERE e2.src = n0.pk AND e2.type = 'PART_OF' AND 1
      ORDER BY e2.dst_id ASC
      LIMIT +@p1
    ) r3 CROSS JOIN node n4 ON n4.pk = r3.node CROSS JOIN edge e5 ON e5.pk = r3.edge
  )) END), '>succeeds', jsonb(CASE WHEN n0.kind IN ('HARDWARE') THEN jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n11.kind, 'id', n11.id)))
    FROM (
      SELECT e9.dst AS node, e9.dst_id AS k0
      FROM edge e9
      WHERE e9.src = n0.pk AND e9.type = 'SUCCEEDS' AND 1
      ORDER BY e9.dst_id ASC
      LIMIT +@p2
    ) r10 CROSS JOIN node n11 ON n11.pk = r10.node
  )) END), '>subject', jsonb(CASE WHEN n0.kind IN ('RESULT') THEN (
    SELECT jsonb_object('kind', n14.kind, 'id', n14.id)
    FROM edge e13 CROSS JOIN node n14 ON n14.pk = e13.dst
    WHERE e13.src = n0.pk AND e13.type = 'RESULT_SUBJECT'
  ) END)) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK', 'RESULT')
), 'refs', jsonb_array());
