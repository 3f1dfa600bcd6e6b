-- technique
-- @p0 = 20
-- @p1 = "[{\"key\":\"quickweave2\",\"tier\":0,\"kind\":null},{\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'TECHNIQUE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, 'id', n0.id, 'category', n0.category, '>targets', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
    FROM (
      SELECT e2.dst AS node, e2.dst_id AS k0
      FROM edge e2
      WHERE e2.src = n0.pk AND e2.type = 'TARGETS' AND 1
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
