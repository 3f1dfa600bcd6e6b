-- paper
-- @p0 = 20
-- @p1 = "[{\"key\":\"c4\",\"tier\":0,\"kind\":null}]"
-- @p2 = "[{\"key\":\"loomserve\",\"tier\":0,\"kind\":null},{\"key\":\"loomserves\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
), ref1(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'PAPER' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, '>introduces', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
    FROM (
      SELECT n1.pk AS node, e2.dst_id AS k0
      FROM edge e2 JOIN node n1 ON n1.pk = e2.dst
      WHERE e2.src = n0.pk AND e2.type = 'INTRODUCES' AND (n1.pk IN (
        SELECT pk
        FROM ref0
      ))
      ORDER BY e2.dst_id ASC
      LIMIT +@p0
    ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
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

-- technique
-- @p0 = "[{\"key\":\"c4\",\"tier\":0,\"kind\":null}]"
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
