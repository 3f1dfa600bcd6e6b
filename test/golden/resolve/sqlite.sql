-- resolve
-- @p0 = "c4"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END, 'text', r.text, 'score', CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END, '>node', json_object('kind', n.kind, 'id', n.id, 'name', n.name)))
  FROM (
    SELECT a.node, min(a.rank) AS rank, a.text, m.id
    FROM name a JOIN node m ON m.pk = a.node
    WHERE a.key = @p0 AND a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
    GROUP BY a.node
    ORDER BY rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- technique
-- @p0 = "c4"
-- @p1 = 1
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END, 'text', r.text, 'score', CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END, '>node', json_object('kind', n.kind, 'id', n.id, 'category', n.category)))
  FROM (
    SELECT a.node, min(a.rank) AS rank, a.text, m.id
    FROM name a JOIN node m ON m.pk = a.node
    WHERE a.key = @p0 AND a.kind = 'TECHNIQUE'
    GROUP BY a.node
    ORDER BY rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- slug
-- @p0 = "quickweave2"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END, 'text', r.text, 'score', CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END, '>node', json_object('kind', n.kind, 'id', n.id)))
  FROM (
    SELECT a.node, min(a.rank) AS rank, a.text, m.id
    FROM name a JOIN node m ON m.pk = a.node
    WHERE a.key = @p0 AND a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
    GROUP BY a.node
    ORDER BY rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- id
-- @p0 = "hardware:onyx90"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END, 'text', r.text, 'score', CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END, '>node', json_object('kind', n.kind)))
  FROM (
    SELECT a.node, min(a.rank) AS rank, a.text, m.id
    FROM name a JOIN node m ON m.pk = a.node
    WHERE a.key = @p0 AND a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
    GROUP BY a.node
    ORDER BY rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- nothing
-- @p0 = "spindle"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END, 'text', r.text, 'score', CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END))
  FROM (
    SELECT a.node, min(a.rank) AS rank, a.text, m.id
    FROM name a JOIN node m ON m.pk = a.node
    WHERE a.key = @p0 AND a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
    GROUP BY a.node
    ORDER BY rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());
