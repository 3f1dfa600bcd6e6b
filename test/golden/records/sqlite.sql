-- records
-- @p0 = "LATENCY"
-- @p1 = 5001
-- @p2 = "[{\"key\":\"onyx\",\"tier\":0,\"kind\":null},{\"key\":\"onyxs\",\"tier\":1,\"kind\":null}]"
-- @p3 = "[{\"key\":\"yarnbench\",\"tier\":0,\"kind\":null},{\"key\":\"yarnbenchs\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
), ref1(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p3) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'BENCHMARK' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
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
  ), 'value', r.value, 'valueMax', r.value_max, 'factor', r.factor, 'bound', r.bound, 'unit', r.unit, 'betterIs', r.better_is, 'outcome', r.outcome, 'paper', (
    SELECT jsonb_object('id', o.id, 'published', o.published)
    FROM edge e CROSS JOIN node o ON o.pk = e.dst
    WHERE e.src = r.pk AND e.type = 'RESULT_PAPER'
  )) ORDER BY r.id)
  FROM (
    SELECT n0.*, (
      SELECT o.id
      FROM edge e CROSS JOIN node o ON o.pk = e.dst
      WHERE e.src = n0.pk AND e.type = 'RESULT_SUBJECT'
    ) AS subject
    FROM node n0
    WHERE n0.kind = 'RESULT' AND ((n0.metric IS +@p0) AND (n0.pk IN (
      SELECT e1.src
      FROM edge e1
      WHERE e1.type = 'RESULT_HARDWARE' AND e1.dst IN (
        SELECT stated
        FROM reach
        WHERE asked IN (
          SELECT n2.pk
          FROM node n2
          WHERE n2.kind = 'HARDWARE' AND (n2.pk IN (
            SELECT pk
            FROM ref0
          ))
        ) AND scope = 'WITH_MEMBERS'
      )
    )) AND (n0.pk IN (
      SELECT e3.src
      FROM edge e3
      WHERE e3.type = 'RESULT_BENCHMARKS' AND e3.dst IN (
        SELECT n4.pk
        FROM node n4
        WHERE n4.kind = 'BENCHMARK' AND (n4.pk IN (
          SELECT pk
          FROM ref1
        ))
      )
    )) AND NOT (n0.value IS NULL))
    ORDER BY n0.id
    LIMIT +@p1
  ) r
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
