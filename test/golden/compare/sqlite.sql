-- compare
-- @p0 = 200
-- @p1 = 100
-- @p2 = "quickweave"
-- @p3 = "quickweave2"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM name
  WHERE key = @p2 AND kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND rank = (
    SELECT min(rank)
    FROM name
    WHERE key = @p2 AND kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
  )
),
ref1(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM name
  WHERE key = @p3 AND kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND rank = (
    SELECT min(rank)
    FROM name
    WHERE key = @p3 AND kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
  )
)
SELECT json_object('data', (WITH item(place, pk) AS (
  SELECT 0 AS place, pk
  FROM ref0
  UNION ALL SELECT 1 AS place, pk
  FROM ref1
),
thing AS MATERIALIZED (
  SELECT DISTINCT n.pk, n.id
  FROM item i CROSS JOIN node n ON n.pk = i.pk
)
SELECT json_object(
  'items', (
  SELECT json_group_array(json_object('id', n.id, 'name', n.name) ORDER BY i.place)
  FROM item i CROSS JOIN node n ON n.pk = i.pk
),
  'relations', (
  SELECT json_group_array(json_object('item', item, 'relation', relation, 'direction', direction, 'other', other))
  FROM (
    SELECT *, row_number() OVER (PARTITION BY item, relation, direction ORDER BY other) AS row
    FROM (
      SELECT i.id AS item, e.type AS relation, 'out' AS direction, o.id AS other
      FROM thing i CROSS JOIN edge e ON e.src = i.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'PART_OF', 'SUCCEEDS') CROSS JOIN node o ON o.pk = e.dst
      UNION ALL SELECT i.id AS item, e.type AS relation, 'in' AS direction, o.id AS other
      FROM thing i CROSS JOIN edge e ON e.dst = i.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'PART_OF', 'SUCCEEDS') CROSS JOIN node o ON o.pk = e.src
    )
  )
  WHERE row <= @p0
),
  'results', (
  SELECT json_group_array(json_object('id', r.id, 'subject', r.subject, 'metric', r.metric, 'precision', r.precision, 'hardwareCount', r.hardware_count,
    'baseline', json_extract((
    SELECT json_group_array(json_object('id', o.id, 'name', o.name))
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = 'RESULT_BASELINE'
  ), '$[0]'), 'hardware', (
    SELECT json_group_array(json_object('id', o.id, 'name', o.name))
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = 'RESULT_HARDWARE'
  ), 'models', (
    SELECT json_group_array(json_object('id', o.id, 'name', o.name))
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = 'RESULT_MODELS'
  ), 'benchmarks', (
    SELECT json_group_array(json_object('id', o.id, 'name', o.name))
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = 'RESULT_BENCHMARKS'
  )))
  FROM (
    SELECT r.*, i.id AS subject, row_number() OVER (PARTITION BY i.id ORDER BY r.id) AS row
    FROM thing i CROSS JOIN edge e ON e.dst = i.pk AND e.type = 'RESULT_SUBJECT' CROSS JOIN node r ON r.pk = e.src
  ) r
  WHERE row <= @p1
))), 'refs', json_array((
  SELECT json_group_array(json_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
), (
  SELECT json_group_array(json_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref1
  )
)));
