-- lineage
-- @keys = "[\"quickweave2\"]"
SELECT k.key, a.kind, a.rank, n.pk, n.id, n.name
FROM json_each(+@keys) k CROSS JOIN name a ON a.key = k.value CROSS JOIN node n ON n.pk = a.node
WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK');

-- lineage
-- @last = "[4]"
-- @limit = 202
SELECT n.pk, n.id
FROM (
  SELECT DISTINCT pk
  FROM (
    SELECT e.dst AS pk
    FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('USES', 'USES')) t CROSS JOIN edge e
    WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
  )
) c CROSS JOIN node n ON n.pk = c.pk
ORDER BY n.id
LIMIT +@limit;

-- lineage
-- @last = "[6]"
-- @limit = 203
SELECT n.pk, n.id
FROM (
  SELECT DISTINCT pk
  FROM (
    SELECT e.dst AS pk
    FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('USES', 'USES')) t CROSS JOIN edge e
    WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
  )
) c CROSS JOIN node n ON n.pk = c.pk
ORDER BY n.id
LIMIT +@limit;

-- lineage
-- @last = "[8]"
-- @limit = 204
SELECT n.pk, n.id
FROM (
  SELECT DISTINCT pk
  FROM (
    SELECT e.dst AS pk
    FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('USES', 'USES')) t CROSS JOIN edge e
    WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
  )
) c CROSS JOIN node n ON n.pk = c.pk
ORDER BY n.id
LIMIT +@limit;

-- lineage
-- @last = "[4]"
-- @limit = 202
SELECT n.pk, n.id
FROM (
  SELECT DISTINCT pk
  FROM (
    SELECT e.src AS pk
    FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('USES', 'USES')) t CROSS JOIN edge e
    WHERE e.dst = f.value AND e.type BETWEEN t.column1 AND t.column2
  )
) c CROSS JOIN node n ON n.pk = c.pk
ORDER BY n.id
LIMIT +@limit;

-- lineage
-- @last = "[7]"
-- @limit = 203
SELECT n.pk, n.id
FROM (
  SELECT DISTINCT pk
  FROM (
    SELECT e.src AS pk
    FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('USES', 'USES')) t CROSS JOIN edge e
    WHERE e.dst = f.value AND e.type BETWEEN t.column1 AND t.column2
  )
) c CROSS JOIN node n ON n.pk = c.pk
ORDER BY n.id
LIMIT +@limit;

-- lineage
-- @members = "[4,7,6,8]"
SELECT e.pk, e.type, e.src, e.dst, e.note, e.origin, e.confidence, (
  SELECT json_group_array(r.url ORDER BY r.url)
  FROM edge_reference r
  WHERE r.edge = e.pk
)
FROM json_each(+@members) m CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('USES', 'USES')) t CROSS JOIN edge e
WHERE e.src = m.value AND e.type BETWEEN t.column1 AND t.column2 AND e.dst IN (
  SELECT value
  FROM json_each(+@members)
);

-- lineage
-- @p1 = 1
-- @p0 = "[\"technique:quickweave-2\",\"system:loomserve\",\"technique:quickweave\",\"system:shuttle\"]"
-- @p2 = "[\"technique:quickweave-2\",\"system:shuttle\",\"technique:quickweave\"]"
-- @p3 = "[32,35,27,18]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id, '>results', jsonb(CASE WHEN n0.kind IN ('TECHNIQUE', 'SYSTEM') THEN jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'claim', n4.claim)))
    FROM (
      SELECT e2.src AS node, e2.src_id AS k0
      FROM edge e2
      WHERE e2.dst = n0.pk AND e2.type = 'RESULT_SUBJECT' AND 1
      ORDER BY e2.src_id ASC
      LIMIT +@p1
    ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
  )) END)) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n6.pk IS NOT NULL THEN jsonb_object('kind', n6.kind, 'name', n6.name) END) ORDER BY j.key)
  FROM json_each(+@p2) j LEFT JOIN node n6 ON n6.id = j.value AND n6.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('kind', n7.kind, 'year', n7.year) ORDER BY n7.id)
    FROM edge_source s CROSS JOIN node n7 ON n7.pk = s.paper
    WHERE s.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(+@p3) j
))), 'refs', jsonb_array());
