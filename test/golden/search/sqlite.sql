-- search
-- @texts = "[\"quikweavexylophone\",\"quik\",\"weave\",\"xylophone\",\"quikweave\",\"weavexylophone\",\"qu\",\"ik\",\"we\",\"ave\",\"wea\",\"ve\",\"xy\",\"lophone\",\"xyl\",\"ophone\",\"xylo\",\"phone\",\"xylop\",\"hone\",\"xyloph\",\"one\",\"xylopho\",\"ne\",\"=CURATED\",\"=CONTRIBUTED\",\"=IMPORTED\"]"
-- @prefixes = "[\"quik\",\"weave\",\"xylophone\"]"
-- @names = "[\"quikweavexylophone\"]"
-- @typos = "[{\"text\":\"quikweavexylophone\",\"keys\":[183611686,313017109,258404113,74965259,241445215,175489413,479794917,46046274,530423432,506549569,526950138,472337142,154677336,321157292,255201490,156857034,125758351,44860365,242210135,270789854,317002562,32738004,484671020,452110466,437567662,306296133,373378410,28277106,484722883,530935591,112450081,27512185,531822543,114629779,386008210,140887201,80863968,467642300,220358429]},{\"text\":\"quik\",\"keys\":[119331846,321406043,14915709,64551961,470708933,123421421,535339072,530672994,144264038,466619358,43709344,412110483]},{\"text\":\"weave\",\"keys\":[318401737,28768497,502105441,59240335,49920067,359084399,104468708,511130534,179167558,273173364,372857950,36146516,24756631,333881197]},{\"text\":\"xylophone\",\"keys\":[444610168,354629366,122678766,103284111,281017735,18885253,138851798,164983214,354678928,222000648,346219470,457635024,379832989,440153433,59210284,82316574,43578472,245295367,167247883,178753666,152283330,300745793,475012093,11232147,227059796,15444220,466608948,392068476,250447609,322670836,14667430,462640702,182996189,16678301,283224687,335760774,504945150,375792556,117085368,65508842,335695692,325324115,360441355,181149616,380051254,148493752,282780189,532413021,518715602,349192306,296656219,479101667,48716969,63546068,178957948,344669616,514007808,170735531,402382913,94379507,382928625,128487314,473837136,497157716,415472851,425233073,161859527,196797445,388446725,415407769,405036192,414950230,101437539,325542379,68781675,203068112,209475138,439003525,428904383,242147344,533610542,505875804,520704903,258670025,424381693,434295731,225244406,24764838,224702869,417725615,161625215,490387266,460354850,239430709,286548975,486141977,329012781,117242544,239928956,349422150,270364409,347702721,500482004,484297438]}]"
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

-- search
SELECT json_group_array(number)
FROM (
  SELECT number
  FROM entry
  ORDER BY standing
);

-- search
-- @words = "[33,34,41,42,6,28]"
SELECT json_group_array(j.key), json_group_array(c.key), json_group_array(length(c.postings)), CAST(group_concat(c.postings, '') AS BLOB)
FROM json_each(+@words) j CROSS JOIN chunk c ON c.key >= j.value * 16777216 AND c.key < (j.value + 1) * 16777216;

-- search
-- @p0 = "[]"
-- @p1 = "[5,3,1]"
SELECT json_object('data', (
  SELECT jsonb_group_array(jsonb_object('id', n0.id, 'standing', e.standing, 'texts', jsonb_object('name', n0.name, 'aliases', jsonb(n0.aliases), 'summary', n0.summary, 'claims', (
    SELECT jsonb_group_array(n2.claim)
    FROM edge e1 CROSS JOIN node n2 ON n2.pk = e1.src
    WHERE e.number IN (
      SELECT value
      FROM json_each(+@p0)
    ) AND e1.dst = n0.pk AND e1.type IN ('RESULT_PAPER', 'RESULT_SUBJECT') AND n2.claim IS NOT NULL
  )), 'v0', jsonb_object('>node', jsonb_object('kind', n0.kind, 'id', n0.id, 'name', n0.name, '>extendedBy', jsonb(CASE WHEN n0.kind IN ('TECHNIQUE') THEN jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e4
    WHERE e4.dst = n0.pk AND e4.type = 'EXTENDS' AND 1
  )) END)))) ORDER BY j.key)
  FROM json_each(+@p1) j CROSS JOIN entry e ON e.number = j.value CROSS JOIN node n0 ON n0.id = e.id
), 'refs', jsonb_array());
