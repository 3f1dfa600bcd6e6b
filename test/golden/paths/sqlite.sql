-- paths
-- @keys = "[\"quickweave2\",\"onyx90\"]"
SELECT k.key, a.kind, a.rank, n.pk, n.id, n.name
FROM json_each(+@keys) k CROSS JOIN name a ON a.key = k.value CROSS JOIN node n ON n.pk = a.node
WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK');

-- paths
-- @last = "[4]"
-- @limit = 1001
SELECT e.pk, e.type, e.src, e.dst, 1
FROM json_each(+@last) f CROSS JOIN (VALUES ('BROADER', 'MEASURED_BY'), ('PART_OF', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e
WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
UNION ALL
SELECT e.pk, e.type, e.dst, e.src, 0
FROM json_each(+@last) f CROSS JOIN (VALUES ('BROADER', 'MEASURED_BY'), ('PART_OF', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e
WHERE e.dst = f.value AND e.type BETWEEN t.column1 AND t.column2
LIMIT +@limit;

-- paths
-- @last = "[12]"
-- @limit = 1001
SELECT e.pk, e.type, e.src, e.dst, 1
FROM json_each(+@last) f CROSS JOIN (VALUES ('BROADER', 'MEASURED_BY'), ('PART_OF', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e
WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
UNION ALL
SELECT e.pk, e.type, e.dst, e.src, 0
FROM json_each(+@last) f CROSS JOIN (VALUES ('BROADER', 'MEASURED_BY'), ('PART_OF', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e
WHERE e.dst = f.value AND e.type BETWEEN t.column1 AND t.column2
LIMIT +@limit;

-- paths
-- @last = "[11,1,2,7,4]"
-- @limit = 1001
SELECT e.pk, e.type, e.src, e.dst, 1
FROM json_each(+@last) f CROSS JOIN (VALUES ('BROADER', 'MEASURED_BY'), ('PART_OF', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e
WHERE e.src = f.value AND e.type BETWEEN t.column1 AND t.column2
UNION ALL
SELECT e.pk, e.type, e.dst, e.src, 0
FROM json_each(+@last) f CROSS JOIN (VALUES ('BROADER', 'MEASURED_BY'), ('PART_OF', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e
WHERE e.dst = f.value AND e.type BETWEEN t.column1 AND t.column2
LIMIT +@limit;

-- paths
-- @nodes = "[12,11,2,7,4]"
SELECT n.pk, n.id
FROM json_each(+@nodes) v CROSS JOIN node n ON n.pk = v.value;

-- paths
-- @p0 = "[\"technique:quickweave-2\",\"hardware:onyx-90\",\"hardware:onyx\"]"
-- @p1 = "[\"technique:quickweave-2\",\"hardware:onyx\"]"
-- @p2 = "[\"hardware:onyx-90\",\"hardware:onyx\"]"
-- @p3 = "[16,20,40]"
-- @p4 = "[16,20,40]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id) END) ORDER BY j.key)
  FROM json_each(+@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n1.pk IS NOT NULL THEN jsonb_object('kind', n1.kind, 'id', n1.id) END) ORDER BY j.key)
  FROM json_each(+@p1) j LEFT JOIN node n1 ON n1.id = j.value AND n1.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n2.pk IS NOT NULL THEN jsonb_object('kind', n2.kind, 'id', n2.id) END) ORDER BY j.key)
  FROM json_each(+@p2) j LEFT JOIN node n2 ON n2.id = j.value AND n2.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('kind', n3.kind, 'id', n3.id) ORDER BY n3.id)
    FROM edge_source s CROSS JOIN node n3 ON n3.pk = s.paper
    WHERE s.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(+@p3) j
)), 'references', (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(r.url ORDER BY r.url)
    FROM edge_reference r
    WHERE r.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(+@p4) j
)), 'refs', jsonb_array());
