-- resolve
-- @texts = "[]"
-- @prefixes = "[]"
-- @names = "[]"
-- @typos = "[]"
-- @after = null
-- @before = null
SELECT w.text, w.count, w.named, w.pk, (
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
  UNION
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
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
  UNION
  SELECT y.word
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
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
SELECT w.text, w.count, w.named, w.pk, (
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
  UNION
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
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
  UNION
  SELECT y.word
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
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
-- @typos = "[{\"text\":\"\",\"keys\":[466116928,110190617,448037732,191597988,529445103,228873166,16312462,15310551,97719832,362548386,261499463,424366531,422058900,504468182,500867727,19809300,15370860,13063229,94179686,91872056,126461530,305517332,34780693,226708505,223108050,419397917,184126931,114708824,105318104,304341901,437477071,132589514,398723788,51182144,317316417,433774605,17189145,13588690,95997972,362132245,486422004,428246303,227929681,78409924,149120855,332959553,356130875,88703778,6294496,277031135,197679393,323751019,58922466,405158390,406160300,477288678,427480764,498191695,240446231,40129609,69906137,407418046,139990949,219090689,221398320,67496494,510126724,311102927,428719353,229695556,267823307,160864482,432906840,350497559,351499470,415824462,96197007,164309394,175005834,245716765,522939239,510502604,512810235,52440519,56040974,443354744,53966446,124677377,402510001,203486203,197006749,10401132,281137770,465864673,199730400,214951451,199720389,202028020,278529216,280836846,443535040,260843462,331554393,72516105,410363219,337060879,360798020,363105651,439606847,443207302,525988016,207670646,275783033,126263275,465416110,8773841,437356011,169928914,87519632,358256271,384982730,70265269,408112383,258592626,58276005,194762769,490528827,225700274,35065286,36067196,356445071,401378134,402380044,319970763,55142210,485679814,51012188,121723119,400848567,200531945,519309732,31477101,369324216,378714936,448133043]}]"
-- @after = null
-- @before = null
SELECT w.text, w.count, w.named, w.pk, (
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
  UNION
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
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
  UNION
  SELECT y.word
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
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
-- @typos = "[{\"text\":\"\",\"keys\":[462299741,2299527,464975193,394363867,250459601,451430706,461344744,237068930,528378312,384474046,146545236,418487990,25521344,338039534,414833324,430750349,239332959,363870597,360215931,283422141,365919323,158193765,14289499,426699681,164446975,295666042,17322996,239000266,97771452,362622702,150375787,73505089,364891379,220910205,214733903,79340442,89254480,401849578,156288048,12383782,205435310,192922728,122234494,517876592,269793426,437893748,455423218,233745948,42174742,314194404,7864250,17778288,330373386,84811856,477778502,123418189,46547491,337933781,193952607,337856873,34985192,25071154,99266400,347426474,488732196,408800046,133964012,57170222,281522944,137618678,158842457,350413663,75795457,200256187,344160453,247759330,106530516,100354214,106607424,183401214,94835523,171706221,242394455,319265153,30477407,528984486,270456620,343743398,337490188,464626370,451135847,374265149,370687391,495148121,518092507,381368191,458392705,169604959,310833773,381522007,387400250,511860980,239841318,431412524,116218882,385421665,308397151,452301417,160992035,452378325,389632751,208429337,64525071,208506245,453990867,27933455,34186665,108381911,356541985,500446251,519354335,458650885,334113247,378202429,454996219,131526963,272755777,10503071,4249861,397216507,137101485,197804935,203981237,347962411,56576121,107993683,296812529,319756915,175929557,172351799,386618164,121690006,265594272,41241550,118035340]}]"
-- @after = null
-- @before = null
SELECT w.text, w.count, w.named, w.pk, (
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
  UNION
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
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
  UNION
  SELECT y.word
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
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
-- @typos = "[{\"text\":\"\",\"keys\":[240561578,320273655,500811437,529531284,449819207,487304029,529870356,72711521,286644551,396509769,182576740,119888716,278202164,357914241,34976359,286510089,366222166,26260230,497191140,40032305,35942731,413703971,468212846,355105522]}]"
-- @after = null
-- @before = null
SELECT w.text, w.count, w.named, w.pk, (
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
  UNION
  SELECT j.value
  FROM json_each(+@prefixes) p, json_each((
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
  UNION
  SELECT y.word
  FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
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
