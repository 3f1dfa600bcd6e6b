-- search
-- @texts = "[\"quikweave\",\"quik\",\"weave\",\"qu\",\"ik\",\"we\",\"ave\",\"wea\",\"ve\"]"
-- @prefixes = "[\"quik\",\"weave\"]"
-- @names = "[\"quikweave\"]"
-- @typos = "[{\"text\":\"quikweave\",\"keys\":[298745059,29147906,194111114,500614224,41700805,217228910,124582354,132971163,276289564,358027069,298854798,124619517,82392261,74003452,475248301,349285536,26118955,521402576,529791385,455623272,84101451,42514159,34125350,514238573,422244876,430633686,506046528,497657718,459908076]},{\"text\":\"quik\",\"keys\":[139522026,163117542,486520873,469509716,473704120]},{\"text\":\"weave\",\"keys\":[501618275,78372013,356385530,452902647,519538640,488080605]}]"
-- @after = null
SELECT text, count, postings, coalesce((
  SELECT max(place) + 1
  FROM entry
), 0) AS size, coalesce((
  SELECT place
  FROM entry
  WHERE id > @after
  ORDER BY id
  LIMIT 1
), coalesce((
  SELECT max(place) + 1
  FROM entry
), 0)) AS next
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
-- @p0 = "[12,8,13]"
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('id', n0.id, 'v0', jsonb_object('>node', jsonb_object('kind', n0.kind, 'id', n0.id, 'name', n0.name, '>extendedBy', jsonb(CASE WHEN n0.kind IN ('TECHNIQUE') THEN jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e2 JOIN node n1 ON n1.pk = e2.src
    WHERE e2.dst = n0.pk AND e2.type = 'EXTENDS' AND 1
  )) END)))) ORDER BY j.key)
  FROM json_each(@p0) j CROSS JOIN entry e ON e.place = j.value CROSS JOIN node n0 ON n0.id = e.id
), 'refs', jsonb_array());
