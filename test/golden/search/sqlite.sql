-- search
-- @p0 = "[]"
SELECT json_object('data', (
  SELECT json_group_array(json_object('id', n0.id, 'v0', json_object('>node', json_object('kind', n0.kind, 'id', n0.id, 'name', n0.name, '>extendedBy', json(CASE WHEN n0.kind IN ('TECHNIQUE') THEN json_object('totalCount', (
    SELECT count(*)
    FROM edge e2 JOIN node n1 ON n1.pk = e2.src
    WHERE e2.dst = n0.pk AND e2.type = 'EXTENDS' AND 1
  )) END)))) ORDER BY j.key)
  FROM json_each(@p0) j CROSS JOIN entry e ON e.place = j.value CROSS JOIN node n0 ON n0.id = e.id
), 'refs', json_array());
