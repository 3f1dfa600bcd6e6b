-- technique
-- @p0 = "[{\"key\":\"quickweaving\",\"tier\":0,\"kind\":null},{\"key\":\"quickweavings\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p0) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'TECHNIQUE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, 'id', n0.id, 'name', n0.name, 'aliases', jsonb(n0.aliases), 'category', n0.category, 'summary', n0.summary)
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

-- paper
-- @p0 = "[{\"key\":\"paper:quickweave\",\"tier\":0,\"kind\":null},{\"key\":\"paper:quickweaves\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p0) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'PAPER' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, 'title', n0.name, 'name', n0.name, 'published', n0.published, 'year', n0.year, 'authorCount', n0.author_count)
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

-- hardware
-- @p0 = "[{\"key\":\"hnobodyknows\",\"tier\":0,\"kind\":null},{\"key\":\"hnobodyknow\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p0) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, 'id', n0.id)
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

-- result
-- @p0 = "[\"result:quickweave/speedup\"]"
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'metric', n0.metric, 'value', n0.value, 'unit', n0.unit, 'factor', n0.factor) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind = 'RESULT'
), 'refs', jsonb_array());
