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
-- @p0 = "[16,20,40]"
-- @p1 = "[16,20,40]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(jsonb_object('kind', n0.kind, 'id', n0.id) ORDER BY n0.id)
    FROM edge_source s CROSS JOIN node n0 ON n0.pk = s.paper
    WHERE s.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(+@p0) j
)), 'references', (
  SELECT jsonb_group_array(jsonb((
    SELECT jsonb_group_array(r.url ORDER BY r.url)
    FROM edge_reference r
    WHERE r.edge = j.value
  )) ORDER BY j.key)
  FROM json_each(+@p1) j
)), 'refs', jsonb_array());
