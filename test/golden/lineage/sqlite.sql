-- lineage
-- @p0 = 4
-- @p1 = 201
-- @p2 = "[{\"key\":\"quickweave2\",\"tier\":0,\"kind\":null},{\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null}]"
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
          FROM json_each(levels, '$[#-1]') f CROSS JOIN edge e ON e.src = f.value AND e.type IN ('EXTENDS', 'USES')
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
  ), side1(depth, levels) AS (
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
          SELECT e.src AS pk
          FROM json_each(levels, '$[#-1]') f CROSS JOIN edge e ON e.dst = f.value AND e.type IN ('EXTENDS', 'USES')
          EXCEPT
          SELECT v.value
          FROM json_each(levels) l, json_each(l.value) v
        ) c CROSS JOIN node n ON n.pk = c.pk
        ORDER BY n.id
        LIMIT @p1
      )
    )))
    FROM side1
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
    UNION
    SELECT v.value
    FROM json_each((
      SELECT levels
      FROM side1
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
  )), jsonb((
    SELECT jsonb_group_array(jsonb((
      SELECT jsonb_group_array(n.id ORDER BY n.id)
      FROM json_each(l.value) v CROSS JOIN node n ON n.pk = v.value
    )) ORDER BY l.key)
    FROM json_each((
      SELECT levels
      FROM side1
      ORDER BY depth DESC
      LIMIT 1
    )) l
  ))), 'edges', (
    SELECT jsonb_group_array(jsonb_object('edge', e.pk, 'relation', e.type, 'from', a.id, 'to', b.id, 'references', jsonb((
      SELECT jsonb_group_array(r.url ORDER BY r.url)
      FROM edge_reference r
      WHERE r.edge = e.pk
    )), 'note', e.note, 'origin', e.origin))
    FROM member m CROSS JOIN edge e ON e.src = m.pk AND e.type IN ('EXTENDS', 'USES') CROSS JOIN node a ON a.pk = e.src CROSS JOIN node b ON b.pk = e.dst
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

-- lineage
-- @p0 = "[\"technique:quickweave-2\"]"
-- @p1 = "[\"technique:quickweave-2\",\"system:loomserve\",\"technique:quickweave\",\"system:shuttle\"]"
-- @p2 = 2
-- @p3 = "[\"system:loomserve\",\"technique:quickweave\",\"technique:quickweave-2\"]"
-- @p4 = "[\"technique:quickweave-2\",\"system:shuttle\",\"technique:quickweave\"]"
-- @p5 = "[32,35,27,18]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id) END) ORDER BY j.key)
  FROM json_each(@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n1.pk IS NOT NULL THEN jsonb_object('kind', n1.kind, 'id', n1.id, '>results', jsonb(CASE WHEN n1.kind IN ('TECHNIQUE', 'SYSTEM') THEN jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n5.kind, 'claim', n5.claim)))
    FROM (
      SELECT n2.pk AS node, n2.id AS k0
      FROM edge e3 JOIN node n2 ON n2.pk = e3.src
      WHERE e3.dst = n1.pk AND e3.type = 'RESULT_SUBJECT' AND 1
      ORDER BY n2.id ASC
      LIMIT @p2
    ) r4 CROSS JOIN node n5 ON n5.pk = r4.node
  )) END)) END) ORDER BY j.key)
  FROM json_each(@p1) j LEFT JOIN node n1 ON n1.id = j.value AND n1.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n7.pk IS NOT NULL THEN jsonb_object('kind', n7.kind, 'id', n7.id) END) ORDER BY j.key)
  FROM json_each(@p3) j LEFT JOIN node n7 ON n7.id = j.value AND n7.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n8.pk IS NOT NULL THEN jsonb_object('kind', n8.kind, 'name', n8.name) END) ORDER BY j.key)
  FROM json_each(@p4) j LEFT JOIN node n8 ON n8.id = j.value AND n8.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('kind', n9.kind, 'year', n9.year) ORDER BY n9.id)
    FROM edge_source s CROSS JOIN node n9 ON n9.pk = s.paper
    WHERE s.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(@p5) j
))), 'refs', jsonb_array());
