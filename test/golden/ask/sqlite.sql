-- ask
-- @p0 = "[{\"place\":0,\"key\":\"extends\",\"tier\":0,\"kind\":null},{\"place\":0,\"key\":\"extend\",\"tier\":1,\"kind\":null},{\"place\":1,\"key\":\"extendsquickweave\",\"tier\":0,\"kind\":null},{\"place\":1,\"key\":\"extendsquickweaves\",\"tier\":1,\"kind\":null},{\"place\":2,\"key\":\"quickweave\",\"tier\":0,\"kind\":null},{\"place\":2,\"key\":\"quickweaves\",\"tier\":1,\"kind\":null}]"
-- @p1 = "[0,1,2]"
WITH refs0_each(place, pk) AS MATERIALIZED (
  SELECT DISTINCT place, pk
  FROM (
    SELECT k.value ->> 'place' AS place, a.node AS pk, rank() OVER (PARTITION BY k.value ->> 'place' ORDER BY k.value ->> 'tier', a.rank) AS best
    FROM json_each(+@p0) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE best = 1
), refs0(pk) AS MATERIALIZED (
  SELECT DISTINCT pk
  FROM refs0_each
)
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (n0.pk IN (
    SELECT pk
    FROM refs0
  ))
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
  FROM json_each(+@p1) j
)));

-- ask
-- @p0 = 20
-- @p1 = 3
-- @p2 = "[{\"key\":\"technique:quickweave\",\"tier\":0,\"kind\":null},{\"key\":\"technique:quickweaves\",\"tier\":1,\"kind\":null}]"
-- @p3 = 10
WITH RECURSIVE ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
), descent0_walk(pk, depth) AS (
  SELECT pk, 0
  FROM ref0
  UNION
  SELECT e.src, w.depth + 1
  FROM descent0_walk w CROSS JOIN edge e ON e.dst = w.pk AND e.type IN ('EXTENDS')
  WHERE w.depth < +@p3
), descent0(pk) AS MATERIALIZED (
  SELECT DISTINCT pk
  FROM descent0_walk
  WHERE depth > 0
)
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND (n0.pk IN (
    SELECT pk
    FROM descent0
  ))
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n3.kind, 'id', n3.id, 'name', n3.name, '>introducedBy', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n8.kind, 'id', n8.id)))
    FROM (
      SELECT e6.src AS node, e6.src_id AS k0
      FROM edge e6
      WHERE e6.dst = n3.pk AND e6.type = 'INTRODUCES' AND 1
      ORDER BY e6.src_id ASC
      LIMIT +@p1
    ) r7 CROSS JOIN node n8 ON n8.pk = r7.node
  )))))
  FROM (
    SELECT n1.pk AS node, n1.id AS k0
    FROM node n1
    WHERE n1.kind IN ('TECHNIQUE', 'SYSTEM') AND (n1.pk IN (
      SELECT pk
      FROM descent0
    ))
    ORDER BY n1.id ASC
    LIMIT +@p0
  ) r2 CROSS JOIN node n3 ON n3.pk = r2.node
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));
