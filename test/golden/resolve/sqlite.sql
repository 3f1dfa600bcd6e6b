-- resolve
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[]"
-- @after = null
-- @before = null
SELECT json_group_array(w.text), json_group_array(w.count), json_group_array(w.named), json_group_array(w.pk), (
  SELECT value
  FROM meta
  WHERE key = 'order'
) AS mark, (
  SELECT number
  FROM entry
  WHERE standing > +@after
  ORDER BY standing
  LIMIT 1
) AS next, (
  SELECT number
  FROM entry
  WHERE standing >= +@before
  ORDER BY standing
  LIMIT 1
) AS stop
FROM word w
WHERE w.pk IN (
  SELECT w.pk
  FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each(CASE WHEN (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      LIMIT 50
    )
  ) < 50 THEN (
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count = 1
      ORDER BY w.text
      LIMIT 50
    )
  ) ELSE jsonb_array() END) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION ALL
  SELECT y.key % 16777216
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key >= k.value * 16777216 AND y.key < (k.value + 1) * 16777216
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
SELECT json_group_array(w.text), json_group_array(w.count), json_group_array(w.named), json_group_array(w.pk), (
  SELECT value
  FROM meta
  WHERE key = 'order'
) AS mark, (
  SELECT number
  FROM entry
  WHERE standing > +@after
  ORDER BY standing
  LIMIT 1
) AS next, (
  SELECT number
  FROM entry
  WHERE standing >= +@before
  ORDER BY standing
  LIMIT 1
) AS stop
FROM word w
WHERE w.pk IN (
  SELECT w.pk
  FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each(CASE WHEN (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      LIMIT 50
    )
  ) < 50 THEN (
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count = 1
      ORDER BY w.text
      LIMIT 50
    )
  ) ELSE jsonb_array() END) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION ALL
  SELECT y.key % 16777216
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key >= k.value * 16777216 AND y.key < (k.value + 1) * 16777216
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
-- @typos = "[{\"text\":\"\",\"keys\":[466116928,228873166,261499463,19809300,126461530,419397917,437477071,433774605,486422004,332959553,197679393,477288678,69906137,67496494,267823307,415824462,522939239,443354744,197006749,214951451,443535040,337060879,525988016,8773841,384982730,194762769,356445071,485679814,519309732,110190617,16312462,424366531,15370860,305517332,184126931,132589514,17189145,428246303,356130875,323751019,427480764,407418046,510126724,160864482,96197007,510502604,53966446,10401132,199720389,260843462,360798020,207670646,437356011,70265269,490528827,401378134,51012188,31477101,448037732,15310551,422058900,13063229,34780693,114708824,398723788,13588690,227929681,88703778,58922466,498191695,139990949,311102927,432906840,164309394,512810235,124677377,281137770,202028020,331554393,363105651,275783033,169928914,408112383,225700274,402380044,121723119,369324216,191597988,97719832,504468182,94179686,226708505,105318104,51182144,95997972,428719353,465864673,126263275,35065286,400848567,378714936,529445103,362132245,448133043]}]"
-- @after = null
-- @before = null
SELECT json_group_array(w.text), json_group_array(w.count), json_group_array(w.named), json_group_array(w.pk), (
  SELECT value
  FROM meta
  WHERE key = 'order'
) AS mark, (
  SELECT number
  FROM entry
  WHERE standing > +@after
  ORDER BY standing
  LIMIT 1
) AS next, (
  SELECT number
  FROM entry
  WHERE standing >= +@before
  ORDER BY standing
  LIMIT 1
) AS stop
FROM word w
WHERE w.pk IN (
  SELECT w.pk
  FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each(CASE WHEN (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      LIMIT 50
    )
  ) < 50 THEN (
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count = 1
      ORDER BY w.text
      LIMIT 50
    )
  ) ELSE jsonb_array() END) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION ALL
  SELECT y.key % 16777216
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key >= k.value * 16777216 AND y.key < (k.value + 1) * 16777216
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
-- @typos = "[{\"text\":\"\",\"keys\":[462299741,451430706,146545236,430750349,365919323,295666042,150375787,79340442,205435310,437893748,7864250,123418189,34985192,408800046,158842457,247759330,94835523,528984486,451135847,381368191,387400250,385421665,389632751,27933455,519354335,131526963,137101485,107993683,386618164,2299527,461344744,418487990,239332959,158193765,17322996,73505089,89254480,50022943,464975193,237068930,25521344,363870597,14289499,239000266,364891379,401849578,518981873,394363867,528378312,338039534,360215931,426699681,97771452,220910205,156288048,75659573,250459601,12383782,132325804]}]"
-- @after = null
-- @before = null
SELECT json_group_array(w.text), json_group_array(w.count), json_group_array(w.named), json_group_array(w.pk), (
  SELECT value
  FROM meta
  WHERE key = 'order'
) AS mark, (
  SELECT number
  FROM entry
  WHERE standing > +@after
  ORDER BY standing
  LIMIT 1
) AS next, (
  SELECT number
  FROM entry
  WHERE standing >= +@before
  ORDER BY standing
  LIMIT 1
) AS stop
FROM word w
WHERE w.pk IN (
  SELECT w.pk
  FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each(CASE WHEN (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      LIMIT 50
    )
  ) < 50 THEN (
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count = 1
      ORDER BY w.text
      LIMIT 50
    )
  ) ELSE jsonb_array() END) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION ALL
  SELECT y.key % 16777216
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key >= k.value * 16777216 AND y.key < (k.value + 1) * 16777216
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
-- @typos = "[{\"text\":\"\",\"keys\":[240561578,529531284,529870356,396509769,278202164,286510089,497191140,413703971,320273655,449819207,72711521,182576740,357914241,366222166,40032305,468212846,500811437,355105522]}]"
-- @after = null
-- @before = null
SELECT json_group_array(w.text), json_group_array(w.count), json_group_array(w.named), json_group_array(w.pk), (
  SELECT value
  FROM meta
  WHERE key = 'order'
) AS mark, (
  SELECT number
  FROM entry
  WHERE standing > +@after
  ORDER BY standing
  LIMIT 1
) AS next, (
  SELECT number
  FROM entry
  WHERE standing >= +@before
  ORDER BY standing
  LIMIT 1
) AS stop
FROM word w
WHERE w.pk IN (
  SELECT w.pk
  FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      ORDER BY w.count DESC, w.text
      LIMIT 50
    )
  )) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each(CASE WHEN (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count > 1
      LIMIT 50
    )
  ) < 50 THEN (
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.count = 1
      ORDER BY w.text
      LIMIT 50
    )
  ) ELSE jsonb_array() END) j
  UNION ALL
  SELECT j.value
  FROM json_each(+@names) p, json_each((
    SELECT jsonb_group_array(pk)
    FROM (
      SELECT w.pk
      FROM word w
      WHERE w.text > p.value AND w.text < p.value || char(1114111) AND w.named > 0
      ORDER BY w.count DESC, w.text
      LIMIT 200
    )
  )) j
  UNION ALL
  SELECT y.key % 16777216
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key >= k.value * 16777216 AND y.key < (k.value + 1) * 16777216
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
