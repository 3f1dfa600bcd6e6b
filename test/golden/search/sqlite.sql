-- search
-- @texts = "[\"quikweavexylophone\",\"quik\",\"weave\",\"xylophone\",\"quikweave\",\"weavexylophone\",\"qu\",\"ik\",\"we\",\"ave\",\"wea\",\"ve\",\"xy\",\"lophone\",\"xyl\",\"ophone\",\"xylo\",\"phone\",\"xylop\",\"hone\",\"xyloph\",\"one\",\"xylopho\",\"ne\",\"=CURATED\",\"=IMPORTED\"]"
-- @prefixes = "[\"quik\",\"weave\",\"xylophone\"]"
-- @names = "[\"quikweavexylophone\"]"
-- @typos = "[{\"text\":\"quikweavexylophone\",\"keys\":[298745059,29147906,194111114,500614224,41700805,217228910,124582354,132971163,276289564,358027069,298854798,124619517,82392261,74003452,475248301,349285536,26118955,521402576,529791385,455623272,84101451,42514159,34125350,514238573,422244876,430633686,506046528,497657718,459908076]},{\"text\":\"quik\",\"keys\":[139522026,163117542,486520873,469509716,473704120]},{\"text\":\"weave\",\"keys\":[501618275,78372013,356385530,452902647,519538640,488080605]},{\"text\":\"xylophone\",\"keys\":[125644593,244073839,470164326,181747486,397195657,265808116,265328143,271619750,81926792,50082691,182655311,123083577,56145988,70826404,357853005,149313705,395437343,395264456,405750468,171968250,532798379,533278352,2699047,295633924,295793915,306279927,295701981,310382397,260049540]}]"
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

-- search
-- @p0 = "[]"
-- @p1 = "[0,4,11]"
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('id', n0.id, 'standing', e.standing, 'texts', jsonb_object('name', n0.name, 'aliases', jsonb(n0.aliases), 'summary', n0.summary, 'claims', (
    SELECT jsonb_group_array(n2.claim)
    FROM edge e1 CROSS JOIN node n2 ON n2.pk = e1.src
    WHERE e.place IN (
      SELECT value
      FROM json_each(+@p0)
    ) AND e1.dst = n0.pk AND e1.type IN ('RESULT_PAPER', 'RESULT_SUBJECT') AND n2.claim IS NOT NULL
  )), 'v0', jsonb_object('>node', jsonb_object('kind', n0.kind, 'id', n0.id, 'name', n0.name, '>extendedBy', jsonb(CASE WHEN n0.kind IN ('TECHNIQUE') THEN jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e4 JOIN node n3 ON n3.pk = e4.src
    WHERE e4.dst = n0.pk AND e4.type = 'EXTENDS' AND 1
  )) END)))) ORDER BY j.key)
  FROM json_each(+@p1) j CROSS JOIN entry e ON e.place = j.value CROSS JOIN node n0 ON n0.id = e.id
), 'refs', jsonb_array());
