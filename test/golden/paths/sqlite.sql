-- paths
-- @p0 = 6
-- @p1 = 2
-- @p2 = "[{\"key\":\"quickweave2\",\"tier\":0,\"kind\":null},{\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null}]"
-- @p3 = "[{\"key\":\"onyx90\",\"tier\":0,\"kind\":null},{\"key\":\"onyxv90\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
), ref1(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(@p3) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  WITH RECURSIVE search(step, phase, a, b, read, met, meeting, ma, mb, open_a, open_b) AS (
    SELECT 0, 0, (
      SELECT jsonb_array(jsonb_array(jsonb_array(r.pk, ((
        SELECT count(*)
        FROM edge e
        WHERE e.src = r.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      ) + (
        SELECT count(*)
        FROM edge e
        WHERE e.dst = r.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      )))))
      FROM ref0 r
    ), (
      SELECT jsonb_array(jsonb_array(jsonb_array(r.pk, ((
        SELECT count(*)
        FROM edge e
        WHERE e.src = r.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      ) + (
        SELECT count(*)
        FROM edge e
        WHERE e.dst = r.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      )))))
      FROM ref1 r
    ), 0, 0, 0, NULL, NULL, 0, 0
    WHERE (
      SELECT count(*)
      FROM ref0
    ) = 1 AND (
      SELECT count(*)
      FROM ref1
    ) = 1
    UNION ALL
    SELECT step + 1, (phase + 1) % 3, CASE WHEN phase = 2 AND (open_b = 0 OR open_a > 0 AND open_a <= open_b) THEN jsonb_insert(a, '$[#]', jsonb((
      SELECT jsonb_group_array(jsonb_array(n.pk, ((
        SELECT count(*)
        FROM edge e
        WHERE e.src = n.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      ) + (
        SELECT count(*)
        FROM edge e
        WHERE e.dst = n.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      ))))
      FROM (
        SELECT e.dst AS pk
        FROM json_each(a, '$[#-1]') f CROSS JOIN edge e ON e.src = f.value ->> 0 AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
        WHERE NOT (met AND f.value ->> 1 > 5000)
        UNION
        SELECT e.src AS pk
        FROM json_each(a, '$[#-1]') f CROSS JOIN edge e ON e.dst = f.value ->> 0 AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
        WHERE NOT (met AND f.value ->> 1 > 5000)
        EXCEPT
        SELECT v.value ->> 0
        FROM json_each(a) l, json_each(l.value) v
      ) n
    ))) ELSE a END, CASE WHEN phase = 2 AND NOT (open_b = 0 OR open_a > 0 AND open_a <= open_b) THEN jsonb_insert(b, '$[#]', jsonb((
      SELECT jsonb_group_array(jsonb_array(n.pk, ((
        SELECT count(*)
        FROM edge e
        WHERE e.src = n.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      ) + (
        SELECT count(*)
        FROM edge e
        WHERE e.dst = n.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      ))))
      FROM (
        SELECT e.dst AS pk
        FROM json_each(b, '$[#-1]') f CROSS JOIN edge e ON e.src = f.value ->> 0 AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
        WHERE NOT (met AND f.value ->> 1 > 5000)
        UNION
        SELECT e.src AS pk
        FROM json_each(b, '$[#-1]') f CROSS JOIN edge e ON e.dst = f.value ->> 0 AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
        WHERE NOT (met AND f.value ->> 1 > 5000)
        EXCEPT
        SELECT v.value ->> 0
        FROM json_each(b) l, json_each(l.value) v
      ) n
    ))) ELSE b END, CASE WHEN phase = 2 THEN read + iif((open_b = 0 OR open_a > 0 AND open_a <= open_b), open_a, open_b) ELSE read END, met OR meeting > 0, CASE WHEN phase = 0 AND NOT met THEN (
      SELECT count(*)
      FROM (
        SELECT value ->> 0
        FROM json_each(a, '$[#-1]')
        INTERSECT
        SELECT value ->> 0
        FROM json_each(b, '$[#-1]')
      )
    ) ELSE meeting END, CASE WHEN phase = 1 AND meeting > 0 AND NOT met THEN json_array_length(a) ELSE ma END, CASE WHEN phase = 1 AND meeting > 0 AND NOT met THEN json_array_length(b) ELSE mb END, CASE WHEN phase = 1 THEN (
      SELECT CAST(total(value ->> 1) AS INTEGER)
      FROM json_each(a, '$[#-1]')
      WHERE NOT ((met OR meeting > 0) AND value ->> 1 > 5000)
    ) ELSE open_a END, CASE WHEN phase = 1 THEN (
      SELECT CAST(total(value ->> 1) AS INTEGER)
      FROM json_each(b, '$[#-1]')
      WHERE NOT ((met OR meeting > 0) AND value ->> 1 > 5000)
    ) ELSE open_b END
    FROM search
    WHERE phase = 0 OR phase = 1 AND json_array_length(a) + json_array_length(b) - 2 < @p0 AND (met OR meeting < @p1) OR phase = 2 AND (open_a > 0 AND open_b > 0 OR met AND open_a + open_b > 0) AND read + iif((open_b = 0 OR open_a > 0 AND open_a <= open_b), open_a, open_b) <= iif(met, 20000, 200000)
  ), found AS MATERIALIZED (
    SELECT *
    FROM search
    ORDER BY step DESC
    LIMIT 1
  ), opened(pk) AS MATERIALIZED (
    SELECT v.value ->> 0
    FROM found, json_each(a) l, json_each(l.value) v
    WHERE l.key < json_array_length(a) - 1 AND (ma IS NULL OR l.key < ma - 1 OR v.value ->> 1 <= 5000)
    UNION
    SELECT v.value ->> 0
    FROM found, json_each(b) l, json_each(l.value) v
    WHERE l.key < json_array_length(b) - 1 AND (mb IS NULL OR l.key < mb - 1 OR v.value ->> 1 <= 5000)
  )
  SELECT jsonb_object('from', (
    SELECT id
    FROM node
    WHERE pk = (
      SELECT pk
      FROM ref0
    )
  ), 'to', (
    SELECT id
    FROM node
    WHERE pk = (
      SELECT pk
      FROM ref1
    )
  ), 'edges', CASE WHEN met OR meeting > 0 THEN jsonb((
    SELECT jsonb_group_array(jsonb_object('edge', e.pk, 'relation', e.type, 'from', s.id, 'to', d.id))
    FROM (
      SELECT e.pk
      FROM opened o CROSS JOIN edge e ON e.src = o.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
      UNION
      SELECT e.pk
      FROM opened o CROSS JOIN edge e ON e.dst = o.pk AND e.type IN ('INTRODUCES', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
    ) r CROSS JOIN edge e ON e.pk = r.pk CROSS JOIN node s ON s.pk = e.src CROSS JOIN node d ON d.pk = e.dst
  )) ELSE jsonb_array() END, 'complete', jsonb(iif(phase = 2 AND NOT met AND open_a > 0 AND open_b > 0, 'false', 'true')))
  FROM found
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

-- paths
-- @p0 = "[\"technique:quickweave-2\",\"hardware:onyx-90\",\"hardware:onyx\"]"
-- @p1 = "[\"technique:quickweave-2\",\"hardware:onyx\"]"
-- @p2 = "[\"hardware:onyx-90\",\"hardware:onyx\"]"
-- @p3 = "[16,20,40]"
-- @p4 = "[16,20,40]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id) END) ORDER BY j.key)
  FROM json_each(@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n1.pk IS NOT NULL THEN jsonb_object('kind', n1.kind, 'id', n1.id) END) ORDER BY j.key)
  FROM json_each(@p1) j LEFT JOIN node n1 ON n1.id = j.value AND n1.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n2.pk IS NOT NULL THEN jsonb_object('kind', n2.kind, 'id', n2.id) END) ORDER BY j.key)
  FROM json_each(@p2) j LEFT JOIN node n2 ON n2.id = j.value AND n2.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('kind', n3.kind, 'id', n3.id) ORDER BY n3.id)
    FROM edge_source s CROSS JOIN node n3 ON n3.pk = s.paper
    WHERE s.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(@p3) j
)), 'references', (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(r.url ORDER BY r.url)
    FROM edge_reference r
    WHERE r.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(@p4) j
)), 'refs', jsonb_array());
