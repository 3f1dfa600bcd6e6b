-- papers
-- @p0 = 2
-- @p1 = "[\"TECHNIQUE\",\"MODEL\"]"
-- @p2 = "[\"TECHNIQUE\",\"MODEL\"]"
-- @p3 = 1
-- @p4 = 1
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n2.kind, 'slug', n2.slug, '>introduces', jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e5 JOIN node n4 ON n4.pk = e5.dst
    WHERE e5.src = n2.pk AND e5.type = 'INTRODUCES' AND (n4.kind IN (
      SELECT value
      FROM json_each(+@p1)
    ) AND n4.kind IS NOT NULL)
  ), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n9.kind, 'name', n9.name, '>results', jsonb(CASE WHEN n9.kind IN ('TECHNIQUE') THEN jsonb_object('rows', (
      SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n14.kind, 'id', n14.id, 'value', n14.value)))
      FROM (
        SELECT n11.pk AS node, n11.value AS k0, n11.id AS k1
        FROM edge e12 JOIN node n11 ON n11.pk = e12.src
        WHERE e12.dst = n9.pk AND e12.type = 'RESULT_SUBJECT' AND 1
        ORDER BY n11.value DESC NULLS FIRST, n11.id DESC
        LIMIT +@p4
      ) r13 CROSS JOIN node n14 ON n14.pk = r13.node
    )) END))))
    FROM (
      SELECT n6.pk AS node, n6.name AS k0, n6.id AS k1
      FROM edge e7 JOIN node n6 ON n6.pk = e7.dst
      WHERE e7.src = n2.pk AND e7.type = 'INTRODUCES' AND (n6.kind IN (
        SELECT value
        FROM json_each(+@p2)
      ) AND n6.kind IS NOT NULL)
      ORDER BY n6.name DESC, n6.id ASC
      LIMIT +@p3
    ) r8 CROSS JOIN node n9 ON n9.pk = r8.node
  )))))
  FROM (
    SELECT n0.pk AS node, n0.introduces_count AS k0, n0.published AS k1, n0.id AS k2
    FROM node n0
    WHERE n0.kind = 'PAPER' AND 1
    ORDER BY n0.introduces_count DESC, n0.published ASC NULLS LAST, n0.id ASC
    LIMIT +@p0
  ) r1 CROSS JOIN node n2 ON n2.pk = r1.node
)), 'refs', jsonb_array());
