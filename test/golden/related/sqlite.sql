-- related
-- @keys = "[\"quickweave2\"]"
SELECT k.key, a.kind, a.rank, n.pk, n.id, n.name
FROM json_each(+@keys) k CROSS JOIN name a ON a.key = k.value CROSS JOIN node n ON n.pk = a.node
WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK');

-- related
-- @of = "[4]"
-- @enough = 1001
SELECT 'ANCESTOR', v.id, v.name, NULL, (
  SELECT json_group_array(id)
  FROM (
    SELECT DISTINCT o.id
    FROM (
      WITH RECURSIVE down(pk, depth) AS (
        SELECT v.pk, 0
        UNION
        SELECT e.src, depth + 1
        FROM down CROSS JOIN edge e ON e.dst = down.pk AND e.type IN ('EXTENDS', 'BROADER', 'PART_OF')
        WHERE depth < 3
        LIMIT +@enough * 3 + 1
      )
      SELECT pk, depth
      FROM down
    ) d CROSS JOIN node o ON o.pk = d.pk
    WHERE d.depth > 0 AND o.kind <> 'PAPER'
    LIMIT +@enough
  )
)
FROM (
  WITH RECURSIVE up(pk, depth) AS (
    SELECT value, 0
    FROM json_each(+@of) r
    UNION
    SELECT e.dst, depth + 1
    FROM up CROSS JOIN edge e ON e.src = up.pk AND e.type IN ('EXTENDS', 'BROADER', 'PART_OF')
    WHERE depth < 3
  )
  SELECT DISTINCT pk
  FROM up
  WHERE depth > 0 AND pk <> (
    SELECT value
    FROM json_each(+@of) r
  )
) t CROSS JOIN node v ON v.pk = t.pk
UNION ALL
SELECT 'HARDWARE', v.id, v.name, NULL, (
  SELECT json_group_array(id)
  FROM (
    SELECT DISTINCT o.id
    FROM edge e CROSS JOIN node o ON o.pk = e.src
    WHERE e.dst = v.pk AND e.type IN ('TARGETS', 'EVALUATED_ON') AND o.kind <> 'PAPER'
    LIMIT +@enough
  )
)
FROM (
  SELECT DISTINCT e.dst AS pk
  FROM json_each(+@of) r CROSS JOIN edge e ON e.src = r.value AND e.type IN ('TARGETS', 'EVALUATED_ON')
) t CROSS JOIN node v ON v.pk = t.pk
UNION ALL
SELECT 'BASELINE', v.id, v.name, NULL, (
  SELECT json_group_array(id)
  FROM (
    SELECT DISTINCT o.id
    FROM edge b CROSS JOIN edge s ON s.src = b.src AND s.type = 'RESULT_SUBJECT' CROSS JOIN node o ON o.pk = s.dst
    WHERE b.dst = v.pk AND b.type = 'RESULT_BASELINE' AND o.kind <> 'PAPER'
    LIMIT +@enough
  )
)
FROM (
  SELECT DISTINCT b.dst AS pk
  FROM json_each(+@of) r CROSS JOIN edge s ON s.dst = r.value AND s.type = 'RESULT_SUBJECT' CROSS JOIN edge b ON b.src = s.src AND b.type = 'RESULT_BASELINE'
) t CROSS JOIN node v ON v.pk = t.pk
UNION ALL
SELECT 'MODEL', v.id, v.name, NULL, (
  SELECT json_group_array(id)
  FROM (
    SELECT o.id
    FROM edge e CROSS JOIN node o ON o.pk = e.src
    WHERE e.dst = v.pk AND e.type IN ('EVALUATED_WITH') AND o.kind <> 'PAPER'
    LIMIT +@enough
  )
)
FROM (
  SELECT DISTINCT e.dst AS pk
  FROM json_each(+@of) r CROSS JOIN edge e ON e.src = r.value AND e.type IN ('EVALUATED_WITH')
) t CROSS JOIN node v ON v.pk = t.pk
UNION ALL
SELECT 'BENCHMARK', v.id, v.name, NULL, (
  SELECT json_group_array(id)
  FROM (
    SELECT o.id
    FROM edge e CROSS JOIN node o ON o.pk = e.src
    WHERE e.dst = v.pk AND e.type IN ('MEASURED_BY') AND o.kind <> 'PAPER'
    LIMIT +@enough
  )
)
FROM (
  SELECT DISTINCT e.dst AS pk
  FROM json_each(+@of) r CROSS JOIN edge e ON e.src = r.value AND e.type IN ('MEASURED_BY')
) t CROSS JOIN node v ON v.pk = t.pk
UNION ALL
SELECT 'CATEGORY', NULL, NULL, n.category, (
  SELECT json_group_array(id)
  FROM (
    SELECT o.id
    FROM node o
    WHERE o.kind = 'TECHNIQUE' AND o.category = n.category
    LIMIT +@enough
  )
)
FROM json_each(+@of) r CROSS JOIN node n ON n.pk = r.value
WHERE n.category IS NOT NULL;

-- related
-- @of = "[4]"
-- @limit = 1000
SELECT type, direction, id, name, iif(direction = 'out', (
  SELECT count(*)
  FROM edge o
  WHERE o.dst = d.pk AND o.type = d.type
), (
  SELECT count(*)
  FROM edge o
  WHERE o.src = d.pk AND o.type = d.type
))
FROM (
  SELECT e.type, 'out' AS direction, n.pk, n.id, n.name
  FROM json_each(+@of) r CROSS JOIN (VALUES ('BROADER', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e CROSS JOIN node n ON n.pk = e.dst
  WHERE e.src = r.value AND e.type BETWEEN t.column1 AND t.column2
  UNION ALL
  SELECT e.type, 'in' AS direction, n.pk, n.id, n.name
  FROM json_each(+@of) r CROSS JOIN (VALUES ('BROADER', 'PART_OF'), ('SUCCEEDS', 'USES')) t CROSS JOIN edge e CROSS JOIN node n ON n.pk = e.src
  WHERE e.dst = r.value AND e.type BETWEEN t.column1 AND t.column2
  ORDER BY 4, 1, 2
  LIMIT +@limit
) d;
