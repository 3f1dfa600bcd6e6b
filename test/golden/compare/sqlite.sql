-- compare
-- @p0 = 200
-- @p1 = 100
-- @p2 = "[{\"key\":\"quickweave\",\"tier\":0,\"kind\":null},{\"key\":\"quickweaves\",\"tier\":1,\"kind\":null}]"
-- @p3 = "[{\"key\":\"quickweave2\",\"tier\":0,\"kind\":null},{\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
), ref1(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p3) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  WITH item(place, pk) AS (
    SELECT 0 AS place, pk
    FROM ref0
    UNION ALL
    SELECT 1 AS place, pk
    FROM ref1
  ), thing AS MATERIALIZED (
    SELECT DISTINCT n.pk, n.id
    FROM item i CROSS JOIN node n ON n.pk = i.pk
  )
  SELECT jsonb_object('items', (
    SELECT jsonb_group_array(jsonb_object('id', n.id, 'name', n.name) ORDER BY i.place)
    FROM item i CROSS JOIN node n ON n.pk = i.pk
  ), 'relations', (
    SELECT jsonb_group_array(jsonb_object('item', item, 'relation', relation, 'direction', direction, 'other', other))
    FROM (
      SELECT *, row_number() OVER (PARTITION BY item, relation, direction ORDER BY other) AS row
      FROM (
        SELECT i.id AS item, e.type AS relation, 'out' AS direction, o.id AS other
        FROM thing i CROSS JOIN edge e ON e.src = i.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS') CROSS JOIN node o ON o.pk = e.dst
        UNION ALL
        SELECT i.id AS item, e.type AS relation, 'in' AS direction, o.id AS other
        FROM thing i CROSS JOIN edge e ON e.dst = i.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS') CROSS JOIN node o ON o.pk = e.src
      )
    )
    WHERE row <= +@p0
  ), 'results', (
    SELECT jsonb_group_array(jsonb_object('id', r.id, 'subject', r.subject, 'metric', r.metric, 'precision', r.precision, 'hardwareCount', r.hardware_count, 'baseline', jsonb_extract((
      SELECT jsonb_group_array(jsonb_object('id', o.id, 'name', o.name))
      FROM edge e CROSS JOIN node o ON o.pk = e.dst
      WHERE e.src = r.pk AND e.type = 'RESULT_BASELINE'
    ), '$[0]'), 'hardware', (
      SELECT jsonb_group_array(jsonb_object('id', o.id, 'name', o.name))
      FROM edge e CROSS JOIN node o ON o.pk = e.dst
      WHERE e.src = r.pk AND e.type = 'RESULT_HARDWARE'
    ), 'models', (
      SELECT jsonb_group_array(jsonb_object('id', o.id, 'name', o.name))
      FROM edge e CROSS JOIN node o ON o.pk = e.dst
      WHERE e.src = r.pk AND e.type = 'RESULT_MODELS'
    ), 'benchmarks', (
      SELECT jsonb_group_array(jsonb_object('id', o.id, 'name', o.name))
      FROM edge e CROSS JOIN node o ON o.pk = e.dst
      WHERE e.src = r.pk AND e.type = 'RESULT_BENCHMARKS'
    )))
    FROM (
      SELECT r.*, i.id AS subject, row_number() OVER (PARTITION BY i.id ORDER BY r.id) AS row
      FROM thing i CROSS JOIN edge e ON e.dst = i.pk AND e.type = 'RESULT_SUBJECT' CROSS JOIN node r ON r.pk = e.src
    ) r
    WHERE row <= +@p1
  ))
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

-- compare
-- @p0 = "[\"result:quickweave-2/latency\"]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'claim', n0.claim) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind = 'RESULT'
))), 'refs', jsonb_array());
