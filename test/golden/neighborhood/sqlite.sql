-- near
-- @p0 = 1
-- @p1 = 4
-- @p2 = "[{\"key\":\"quickweave\",\"tier\":0,\"kind\":null},{\"key\":\"quickweaves\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  WITH RECURSIVE side0(depth, levels) AS (
    SELECT 0, jsonb_array(jsonb_array(pk))
    FROM ref0
    WHERE (
      SELECT count(*)
      FROM ref0
    ) = 1
    UNION ALL
    SELECT depth + 1, jsonb_insert(levels, '$[#]', jsonb((
      SELECT jsonb_group_array(pk ORDER BY id)
      FROM (
        SELECT c.pk, n.id
        FROM (
          SELECT e.dst AS pk
          FROM json_each(levels, '$[#-1]') f CROSS JOIN edge e ON e.src = f.value AND e.type IN ('EXTENDS', 'TARGETS')
          UNION
          SELECT e.src AS pk
          FROM json_each(levels, '$[#-1]') f CROSS JOIN edge e ON e.dst = f.value AND e.type IN ('EXTENDS', 'TARGETS')
          EXCEPT
          SELECT v.value
          FROM json_each(levels) l, json_each(l.value) v
        ) c CROSS JOIN node n ON n.pk = c.pk
        ORDER BY n.id
        LIMIT @p1
      )
    )))
    FROM side0
    WHERE depth < @p0 AND json_array_length(levels, '$[#-1]') > 0 AND (
      SELECT total(json_array_length(l.value))
      FROM json_each(levels) l
    ) < @p1
  ), member(pk) AS MATERIALIZED (
    SELECT v.value
    FROM json_each((
      SELECT levels
      FROM side0
      ORDER BY depth DESC
      LIMIT 1
    )) l, json_each(l.value) v
  )
  SELECT jsonb_object('sides', jsonb_array(jsonb((
    SELECT jsonb_group_array(jsonb((
      SELECT jsonb_group_array(n.id ORDER BY n.id)
      FROM json_each(l.value) v CROSS JOIN node n ON n.pk = v.value
    )) ORDER BY l.key)
    FROM json_each((
      SELECT levels
      FROM side0
      ORDER BY depth DESC
      LIMIT 1
    )) l
  ))), 'edges', (
    SELECT jsonb_group_array(jsonb_object('edge', e.pk, 'relation', e.type, 'from', a.id, 'to', b.id, 'references', jsonb((
      SELECT jsonb_group_array(r.url ORDER BY r.url)
      FROM edge_reference r
      WHERE r.edge = e.pk
    )), 'note', e.note, 'origin', e.origin))
    FROM member m CROSS JOIN edge e ON e.src = m.pk AND e.type IN ('EXTENDS', 'TARGETS') CROSS JOIN node a ON a.pk = e.src CROSS JOIN node b ON b.pk = e.dst
    WHERE e.dst IN (
      SELECT pk
      FROM member
    )
  ))
), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- near
-- @p0 = "[\"technique:quickweave\",\"hardware:pearl\",\"technique:quickweave-2\"]"
-- @p1 = "[\"technique:quickweave\",\"technique:quickweave-2\"]"
-- @p2 = "[\"hardware:pearl\",\"technique:quickweave\"]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'name', n0.name) END) ORDER BY j.key)
  FROM json_each(@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n1.pk IS NOT NULL THEN jsonb_object('kind', n1.kind, 'id', n1.id) END) ORDER BY j.key)
  FROM json_each(@p1) j LEFT JOIN node n1 ON n1.id = j.value AND n1.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n2.pk IS NOT NULL THEN jsonb_object('kind', n2.kind, 'id', n2.id) END) ORDER BY j.key)
  FROM json_each(@p2) j LEFT JOIN node n2 ON n2.id = j.value AND n2.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
))), 'refs', jsonb_array());
