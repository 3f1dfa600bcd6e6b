-- technique
-- @p0 = 21
-- @p1 = "quickweave2"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM name
  WHERE key = @p1 AND kind = 'TECHNIQUE' AND rank = (
    SELECT min(rank)
    FROM name
    WHERE key = @p1 AND kind = 'TECHNIQUE'
  )
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, 'id', n0.id, 'category', n0.category, '>targets', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
    FROM (
      SELECT n1.pk AS node, n1.id AS k0
      FROM edge e2 JOIN node n1 ON n1.pk = e2.dst
      WHERE e2.src = n0.pk AND e2.type = 'TARGETS' AND 1
      ORDER BY n1.id ASC
      LIMIT @p0
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
