-- methods
-- @p0 = 20
-- @p1 = "[{\"place\":0,\"key\":\"quickweave\",\"tier\":0,\"kind\":null},{\"place\":0,\"key\":\"quickweaves\",\"tier\":1,\"kind\":null},{\"place\":1,\"key\":\"loomserve\",\"tier\":0,\"kind\":null},{\"place\":1,\"key\":\"loomserves\",\"tier\":1,\"kind\":null}]"
-- @p2 = 10
-- @p3 = "[0,1]"
WITH RECURSIVE refs0_each(place, pk) AS MATERIALIZED (
  SELECT DISTINCT place, pk
  FROM (
    SELECT k.value ->> 'place' AS place, a.node AS pk, rank() OVER (PARTITION BY k.value ->> 'place' ORDER BY k.value ->> 'tier', a.rank) AS best
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE best = 1
), refs0(pk) AS MATERIALIZED (
  SELECT DISTINCT pk
  FROM refs0_each
), descent0_walk(pk, depth) AS (
  SELECT pk, 0
  FROM refs0
  UNION
  SELECT e.src, w.depth + 1
  FROM descent0_walk w CROSS JOIN edge e ON e.dst = w.pk AND e.type IN ('EXTENDS')
  WHERE w.depth < +@p2
), descent0(pk) AS MATERIALIZED (
  SELECT DISTINCT pk
  FROM descent0_walk
)
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n2.kind, 'id', n2.id)))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND (n0.pk IN (
      SELECT pk
      FROM descent0
    ))
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r1 CROSS JOIN node n2 ON n2.pk = r1.node
)), 'refs', jsonb_array(), 'lists', jsonb_array((
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
    FROM node
    WHERE pk IN (
      SELECT pk
      FROM refs0_each
      WHERE place = j.value
    )
  )) ORDER BY j.key)
  FROM json_each(+@p3) j
)));

-- papers
-- @p0 = "2023-11-30"
-- @p1 = "2023"
-- @p2 = "2023-11"
-- @p3 = 20
-- @p4 = "[{\"place\":0,\"key\":\"quickweave2\",\"tier\":0,\"kind\":null},{\"place\":0,\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null},{\"place\":1,\"key\":\"loomserve\",\"tier\":0,\"kind\":null},{\"place\":1,\"key\":\"loomserves\",\"tier\":1,\"kind\":null}]"
-- @p5 = "[0,1]"
WITH refs0_each(place, pk) AS MATERIALIZED (
  SELECT DISTINCT place, pk
  FROM (
    SELECT k.value ->> 'place' AS place, a.node AS pk, rank() OVER (PARTITION BY k.value ->> 'place' ORDER BY k.value ->> 'tier', a.rank) AS best
    FROM json_each(+@p4) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE best = 1
), refs0(pk) AS MATERIALIZED (
  SELECT DISTINCT pk
  FROM refs0_each
)
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id, 'published', n4.published)))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind = 'PAPER' AND (((n0.published >= +@p0 AND n0.published IS NOT NULL) OR ((n0.published IS +@p1) OR (n0.published IS +@p2))) AND (n0.pk IN (
      SELECT e1.src
      FROM edge e1
      WHERE e1.type = 'INTRODUCES' AND e1.dst IN (
        SELECT n2.pk
        FROM node n2
        WHERE n2.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (n2.kind IN ('TECHNIQUE', 'SYSTEM') AND (n2.pk IN (
          SELECT pk
          FROM refs0
        )))
      )
    )))
    ORDER BY n0.id ASC
    LIMIT +@p3
  ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
)), 'refs', jsonb_array(), 'lists', jsonb_array((
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
    FROM node
    WHERE pk IN (
      SELECT pk
      FROM refs0_each
      WHERE place = j.value
    )
  )) ORDER BY j.key)
  FROM json_each(+@p5) j
)));

-- results
-- @p0 = "PRECISION"
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'RESULT' AND EXISTS (
    SELECT 1
    FROM json_each(n0.missing_context)
    WHERE value = +@p0
  )
)), 'refs', jsonb_array());
