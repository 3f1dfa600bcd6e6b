-- near
-- @keys = "[\"quickweave\"]"
SELECT k.key, a.kind, a.rank, n.pk, n.id, n.name
FROM json_each(+@keys) k CROSS JOIN name a ON a.key = k.value CROSS JOIN node n ON n.pk = a.node
WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK');

-- near
-- @last = "[6]"
-- @limit = 5
SELECT n.pk, n.id
FROM (
  SELECT e.dst AS pk
  FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('TARGETS', 'TARGETS')) t CROSS JOIN edge e
  WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
  UNION
  SELECT e.src AS pk
  FROM json_each(+@last) f CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('TARGETS', 'TARGETS')) t CROSS JOIN edge e
  WHERE e.dst = f.value AND e.type BETWEEN t.column1 AND t.column2
) c CROSS JOIN node n ON n.pk = c.pk
ORDER BY n.id
LIMIT +@limit;

-- near
-- @members = "[6,10,4]"
SELECT e.pk, e.type, e.src, e.dst, e.note, e.origin, e.confidence, (
  SELECT json_group_array(r.url ORDER BY r.url)
  FROM edge_reference r
  WHERE r.edge = e.pk
)
FROM json_each(+@members) m CROSS JOIN (VALUES ('EXTENDS', 'EXTENDS'), ('TARGETS', 'TARGETS')) t CROSS JOIN edge e
WHERE e.src = m.value AND e.type BETWEEN t.column1 AND t.column2 AND e.dst IN (
  SELECT value
  FROM json_each(+@members)
);

-- near
-- @p0 = "[\"technique:quickweave\",\"hardware:pearl\",\"technique:quickweave-2\"]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'name', n0.name) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
))), 'refs', jsonb_array());
