-- resolve
-- @p0 = "[{\"key\":\"c4\",\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', json_object('kind', n.kind, 'id', n.id, 'name', n.name)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key) AS place
      FROM json_each(@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (a.rank > 0 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- technique
-- @p0 = "[{\"key\":\"c4\",\"errors\":0}]"
-- @p1 = 1
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', json_object('kind', n.kind, 'id', n.id, 'category', n.category)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key) AS place
      FROM json_each(@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind = 'TECHNIQUE' AND (a.rank > 0 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- slug
-- @p0 = "[{\"key\":\"quickweave2\",\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', json_object('kind', n.kind, 'id', n.id)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key) AS place
      FROM json_each(@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (a.rank > 0 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- id
-- @p0 = "[{\"key\":\"hardware:onyx90\",\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', json_object('kind', n.kind)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key) AS place
      FROM json_each(@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (a.rank > 0 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());

-- nothing
-- @p0 = "[{\"key\":\"spindle\",\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT json_group_array(json_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'NAME' WHEN 2 THEN 'SLUG' ELSE 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 0.9 WHEN 2 THEN 0.8 ELSE 0.7 END WHEN 1 THEN 0.6 ELSE 0.5 END))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', a.rank, a.key) AS place
      FROM json_each(@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (a.rank > 0 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.rank, m.id
    LIMIT @p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', json_array());
