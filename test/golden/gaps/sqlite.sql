-- gaps
-- @p0 = "ATTENTION"
-- @p1 = 5
-- @p2 = "[{\"key\":\"onyx\",\"tier\":0,\"kind\":null},{\"key\":\"onyxs\",\"tier\":1,\"kind\":null}]"
-- @p3 = "[{\"key\":\"pearl\",\"tier\":0,\"kind\":null},{\"key\":\"pearls\",\"tier\":1,\"kind\":null}]"
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
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  WITH item(place, pk) AS MATERIALIZED (
    SELECT 0 AS place, pk
    FROM ref0
    UNION ALL
    SELECT 1 AS place, pk
    FROM ref1
  ), technique AS MATERIALIZED (
    SELECT n.pk, n.id
    FROM node n
    WHERE n.kind = 'TECHNIQUE' AND n.category = +@p0
    ORDER BY n.id
    LIMIT +@p1
  )
  SELECT jsonb_object('total', (
    SELECT count(*)
    FROM node n
    WHERE n.kind = 'TECHNIQUE' AND n.category = +@p0
  ), 'hardware', (
    SELECT jsonb_group_array(n.id ORDER BY i.place)
    FROM item i CROSS JOIN node n ON n.pk = i.pk
  ), 'techniques', (
    SELECT jsonb_group_array(id ORDER BY id)
    FROM technique
  ), 'stated', (
    SELECT jsonb_group_array(jsonb_object('technique', technique, 'place', place, 'edge', edge, 'relation', relation, 'stated', stated))
    FROM (
      SELECT DISTINCT t.id AS technique, i.place, e.pk AS edge, e.type AS relation, o.id AS stated
      FROM item i CROSS JOIN reach r ON r.asked = i.pk AND r.scope = 'WITH_MEMBERS' CROSS JOIN edge e ON e.dst = r.stated AND e.type = 'EVALUATED_ON' CROSS JOIN technique t ON t.pk = e.src CROSS JOIN node o ON o.pk = e.dst
      UNION ALL
      SELECT DISTINCT t.id AS technique, i.place, e.pk AS edge, e.type AS relation, o.id AS stated
      FROM item i CROSS JOIN reach r ON r.asked = i.pk AND r.scope = 'WITH_FAMILIES' CROSS JOIN edge e ON e.dst = r.stated AND e.type = 'TARGETS' CROSS JOIN technique t ON t.pk = e.src CROSS JOIN node o ON o.pk = e.dst
      UNION ALL
      SELECT DISTINCT t.id AS technique, i.place, e.pk AS edge, e.type AS relation, o.id AS stated
      FROM item i CROSS JOIN reach r ON r.asked = i.pk AND r.scope = 'WITH_FAMILIES' CROSS JOIN edge e ON e.dst = r.stated AND e.type = 'SUPPORTS' CROSS JOIN technique t ON t.pk = e.src CROSS JOIN node o ON o.pk = e.dst
    )
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
