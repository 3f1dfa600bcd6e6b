-- resolve
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[]"
-- @after = null
-- @before = null
SELECT text, count, postings, coalesce((
  SELECT max(place) + 1
  FROM entry
), 0) AS size, coalesce((
  SELECT place
  FROM entry
  WHERE standing > @after
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS next, coalesce((
  SELECT place
  FROM entry
  WHERE standing >= @before
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS stop
FROM word
WHERE pk IN (
  SELECT w.pk
  FROM json_each(@texts) t CROSS JOIN word w ON w.text = t.value
  UNION
  SELECT j.value
  FROM json_each(@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111)
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION
  SELECT j.value
  FROM json_each(@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION
  SELECT y.word
  FROM json_each(@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
  WHERE NOT EXISTS (
    SELECT 1
    FROM word
    WHERE text = t.value ->> 'text'
  )
);

-- resolve
-- @p0 = "[{\"key\":\"c4\",\"tier\":0,\"kind\":null,\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'ID' WHEN 2 THEN 'NAME' WHEN 3 THEN 'SLUG' WHEN 4 THEN 'ALIAS' WHEN 5 THEN 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN iif(r.tier > 0, 0.65, CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 1.0 WHEN 2 THEN 0.9 WHEN 3 THEN 0.8 WHEN 4 THEN 0.7 WHEN 5 THEN 0.7 END) WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', jsonb_object('kind', n.kind, 'id', n.id, 'name', n.name)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors, w.tier
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, s.value ->> 'tier' AS tier, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', s.value ->> 'tier', a.rank, a.key) AS place
      FROM json_each(+@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(s.value ->> 'kind', a.kind) = a.kind AND (a.rank BETWEEN 2 AND 4 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.tier, w.rank, m.id
    LIMIT +@p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', jsonb_array());

-- technique
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[]"
-- @after = null
-- @before = null
SELECT text, count, postings, coalesce((
  SELECT max(place) + 1
  FROM entry
), 0) AS size, coalesce((
  SELECT place
  FROM entry
  WHERE standing > @after
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS next, coalesce((
  SELECT place
  FROM entry
  WHERE standing >= @before
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS stop
FROM word
WHERE pk IN (
  SELECT w.pk
  FROM json_each(@texts) t CROSS JOIN word w ON w.text = t.value
  UNION
  SELECT j.value
  FROM json_each(@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111)
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION
  SELECT j.value
  FROM json_each(@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION
  SELECT y.word
  FROM json_each(@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
  WHERE NOT EXISTS (
    SELECT 1
    FROM word
    WHERE text = t.value ->> 'text'
  )
);

-- technique
-- @p0 = "[{\"key\":\"c4\",\"tier\":0,\"kind\":null,\"errors\":0}]"
-- @p1 = 1
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'ID' WHEN 2 THEN 'NAME' WHEN 3 THEN 'SLUG' WHEN 4 THEN 'ALIAS' WHEN 5 THEN 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN iif(r.tier > 0, 0.65, CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 1.0 WHEN 2 THEN 0.9 WHEN 3 THEN 0.8 WHEN 4 THEN 0.7 WHEN 5 THEN 0.7 END) WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', jsonb_object('kind', n.kind, 'id', n.id, 'category', n.category)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors, w.tier
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, s.value ->> 'tier' AS tier, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', s.value ->> 'tier', a.rank, a.key) AS place
      FROM json_each(+@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind = 'TECHNIQUE' AND coalesce(s.value ->> 'kind', a.kind) = a.kind AND (a.rank BETWEEN 2 AND 4 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.tier, w.rank, m.id
    LIMIT +@p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', jsonb_array());

-- slug
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[{\"text\":\"\",\"keys\":[525522179,239904283,206166540,504048601,132971163,18491184,18737619,526247698,344829872,89037382,74003452,323357243,389901302,360540469,330637777,529791385,241621404,308658333,279297499,34125350,283479141,216455108,254204751,430633686,497657718,459908076,531052965,493303323,518469751]}]"
-- @after = null
-- @before = null
SELECT text, count, postings, coalesce((
  SELECT max(place) + 1
  FROM entry
), 0) AS size, coalesce((
  SELECT place
  FROM entry
  WHERE standing > @after
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS next, coalesce((
  SELECT place
  FROM entry
  WHERE standing >= @before
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS stop
FROM word
WHERE pk IN (
  SELECT w.pk
  FROM json_each(@texts) t CROSS JOIN word w ON w.text = t.value
  UNION
  SELECT j.value
  FROM json_each(@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111)
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION
  SELECT j.value
  FROM json_each(@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION
  SELECT y.word
  FROM json_each(@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
  WHERE NOT EXISTS (
    SELECT 1
    FROM word
    WHERE text = t.value ->> 'text'
  )
);

-- slug
-- @p0 = "[{\"key\":\"quickweave2\",\"tier\":0,\"kind\":null,\"errors\":0},{\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null,\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'ID' WHEN 2 THEN 'NAME' WHEN 3 THEN 'SLUG' WHEN 4 THEN 'ALIAS' WHEN 5 THEN 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN iif(r.tier > 0, 0.65, CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 1.0 WHEN 2 THEN 0.9 WHEN 3 THEN 0.8 WHEN 4 THEN 0.7 WHEN 5 THEN 0.7 END) WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', jsonb_object('kind', n.kind, 'id', n.id)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors, w.tier
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, s.value ->> 'tier' AS tier, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', s.value ->> 'tier', a.rank, a.key) AS place
      FROM json_each(+@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(s.value ->> 'kind', a.kind) = a.kind AND (a.rank BETWEEN 2 AND 4 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.tier, w.rank, m.id
    LIMIT +@p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', jsonb_array());

-- id
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[{\"text\":\"\",\"keys\":[302535220,487747926,177418726,52400139,350158419,69889013,52741743,80005374,366387865,309238722,331304478,462537849,479032259,514684700,36046453,242330285,248832970,249289066,222025435,483632821,284664420,301145934,336798375,384847504,401415462,361568617,431041117,462499152,424749510]}]"
-- @after = null
-- @before = null
SELECT text, count, postings, coalesce((
  SELECT max(place) + 1
  FROM entry
), 0) AS size, coalesce((
  SELECT place
  FROM entry
  WHERE standing > @after
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS next, coalesce((
  SELECT place
  FROM entry
  WHERE standing >= @before
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS stop
FROM word
WHERE pk IN (
  SELECT w.pk
  FROM json_each(@texts) t CROSS JOIN word w ON w.text = t.value
  UNION
  SELECT j.value
  FROM json_each(@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111)
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION
  SELECT j.value
  FROM json_each(@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION
  SELECT y.word
  FROM json_each(@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
  WHERE NOT EXISTS (
    SELECT 1
    FROM word
    WHERE text = t.value ->> 'text'
  )
);

-- id
-- @p0 = "[{\"key\":\"hardware:onyx90\",\"tier\":0,\"kind\":null,\"errors\":0},{\"key\":\"hardware:onyxv90\",\"tier\":1,\"kind\":null,\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'ID' WHEN 2 THEN 'NAME' WHEN 3 THEN 'SLUG' WHEN 4 THEN 'ALIAS' WHEN 5 THEN 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN iif(r.tier > 0, 0.65, CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 1.0 WHEN 2 THEN 0.9 WHEN 3 THEN 0.8 WHEN 4 THEN 0.7 WHEN 5 THEN 0.7 END) WHEN 1 THEN 0.6 ELSE 0.5 END, '>node', jsonb_object('kind', n.kind)))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors, w.tier
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, s.value ->> 'tier' AS tier, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', s.value ->> 'tier', a.rank, a.key) AS place
      FROM json_each(+@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(s.value ->> 'kind', a.kind) = a.kind AND (a.rank BETWEEN 2 AND 4 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.tier, w.rank, m.id
    LIMIT +@p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', jsonb_array());

-- nothing
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[{\"text\":\"\",\"keys\":[531657959,34248072,499787176,425432516,159440136,441702031,408306784,427181606]}]"
-- @after = null
-- @before = null
SELECT text, count, postings, coalesce((
  SELECT max(place) + 1
  FROM entry
), 0) AS size, coalesce((
  SELECT place
  FROM entry
  WHERE standing > @after
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS next, coalesce((
  SELECT place
  FROM entry
  WHERE standing >= @before
  ORDER BY standing
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS stop
FROM word
WHERE pk IN (
  SELECT w.pk
  FROM json_each(@texts) t CROSS JOIN word w ON w.text = t.value
  UNION
  SELECT j.value
  FROM json_each(@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111)
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION
  SELECT j.value
  FROM json_each(@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION
  SELECT y.word
  FROM json_each(@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
  WHERE NOT EXISTS (
    SELECT 1
    FROM word
    WHERE text = t.value ->> 'text'
  )
);

-- nothing
-- @p0 = "[{\"key\":\"spindle\",\"tier\":0,\"kind\":null,\"errors\":0},{\"key\":\"spindles\",\"tier\":1,\"kind\":null,\"errors\":0}]"
-- @p1 = 10
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('matched', iif(r.errors > 0, 'FUZZY', CASE r.rank WHEN 0 THEN 'ID' WHEN 1 THEN 'ID' WHEN 2 THEN 'NAME' WHEN 3 THEN 'SLUG' WHEN 4 THEN 'ALIAS' WHEN 5 THEN 'ALIAS' END), 'text', r.text, 'score', CASE r.errors WHEN 0 THEN iif(r.tier > 0, 0.65, CASE r.rank WHEN 0 THEN 1.0 WHEN 1 THEN 1.0 WHEN 2 THEN 0.9 WHEN 3 THEN 0.8 WHEN 4 THEN 0.7 WHEN 5 THEN 0.7 END) WHEN 1 THEN 0.6 ELSE 0.5 END))
  FROM (
    SELECT w.node, w.rank, w.text, w.errors, w.tier
    FROM (
      SELECT a.node, a.rank, a.text, s.value ->> 'errors' AS errors, s.value ->> 'tier' AS tier, row_number() OVER (PARTITION BY a.node ORDER BY s.value ->> 'errors', s.value ->> 'tier', a.rank, a.key) AS place
      FROM json_each(+@p0) s CROSS JOIN name a ON a.key = s.value ->> 'key'
      WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(s.value ->> 'kind', a.kind) = a.kind AND (a.rank BETWEEN 2 AND 4 OR s.value ->> 'errors' = 0)
    ) w JOIN node m ON m.pk = w.node
    WHERE w.place = 1
    ORDER BY w.errors, w.tier, w.rank, m.id
    LIMIT +@p1
  ) r CROSS JOIN node n ON n.pk = r.node
), 'refs', jsonb_array());
