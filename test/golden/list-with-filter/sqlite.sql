-- methods
-- @p0 = "quick"
-- @p1 = "C4"
-- @p2 = "c4"
-- @p3 = "[\"quickweave\"]"
-- @p4 = "2023"
-- @p5 = "TECHNIQUE"
-- @p6 = 30
-- @p7 = "quick"
-- @p8 = "C4"
-- @p9 = "c4"
-- @p10 = "[\"quickweave\"]"
-- @p11 = "2023"
-- @p12 = "TECHNIQUE"
-- @p13 = 30
-- @p14 = 20
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND (((n0.name IS NOT NULL AND substr(fold(n0.name), 1, length(+@p0)) = +@p0) OR (n0.pk IN (
    SELECT node
    FROM name
    WHERE key = +@p2 AND rank = 4
  ) AND EXISTS (
    SELECT 1
    FROM json_each(n0.aliases)
    WHERE value = +@p1
  ))) AND NOT (n0.slug IN (
    SELECT value
    FROM json_each(+@p3)
  ) AND n0.slug IS NOT NULL) AND EXISTS (
    SELECT 1
    FROM edge e1 JOIN node n2 ON n2.pk = e1.src
    WHERE e1.dst = n0.pk AND e1.type = 'INTRODUCES' AND ((n2.published >= +@p4 AND n2.published IS NOT NULL) AND NOT (n2.author_count IS NULL))
  ) AND NOT EXISTS (
    SELECT 1
    FROM edge e3 JOIN node n4 ON n4.pk = e3.src
    WHERE e3.dst = n0.pk AND e3.type = 'EXTENDS' AND (n4.kind IS +@p5)
  ) AND NOT EXISTS (
    SELECT 1
    FROM edge e5 JOIN node n6 ON n6.pk = e5.src
    WHERE e5.dst = n0.pk AND e5.type = 'RESULT_SUBJECT' AND NOT ((n6.value > +@p6 AND n6.value IS NOT NULL) AND EXISTS (
      SELECT 1
      FROM edge e7 JOIN node n8 ON n8.pk = e7.dst
      WHERE e7.src = n6.pk AND e7.type = 'RESULT_BASELINE' AND 1
    ))
  ))
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n19.kind, 'id', n19.id, 'name', n19.name)))
  FROM (
    SELECT n9.pk AS node, n9.name AS k0, n9.id AS k1
    FROM node n9
    WHERE n9.kind IN ('TECHNIQUE', 'SYSTEM') AND (((n9.name IS NOT NULL AND substr(fold(n9.name), 1, length(+@p7)) = +@p7) OR (n9.pk IN (
      SELECT node
      FROM name
      WHERE key = +@p9 AND rank = 4
    ) AND EXISTS (
      SELECT 1
      FROM json_each(n9.aliases)
      WHERE value = +@p8
    ))) AND NOT (n9.slug IN (
      SELECT value
      FROM json_each(+@p10)
    ) AND n9.slug IS NOT NULL) AND EXISTS (
      SELECT 1
      FROM edge e10 JOIN node n11 ON n11.pk = e10.src
      WHERE e10.dst = n9.pk AND e10.type = 'INTRODUCES' AND ((n11.published >= +@p11 AND n11.published IS NOT NULL) AND NOT (n11.author_count IS NULL))
    ) AND NOT EXISTS (
      SELECT 1
      FROM edge e12 JOIN node n13 ON n13.pk = e12.src
      WHERE e12.dst = n9.pk AND e12.type = 'EXTENDS' AND (n13.kind IS +@p12)
    ) AND NOT EXISTS (
      SELECT 1
      FROM edge e14 JOIN node n15 ON n15.pk = e14.src
      WHERE e14.dst = n9.pk AND e14.type = 'RESULT_SUBJECT' AND NOT ((n15.value > +@p13 AND n15.value IS NOT NULL) AND EXISTS (
        SELECT 1
        FROM edge e16 JOIN node n17 ON n17.pk = e16.dst
        WHERE e16.src = n15.pk AND e16.type = 'RESULT_BASELINE' AND 1
      ))
    ))
    ORDER BY n9.name DESC, n9.id ASC
    LIMIT +@p14
  ) r18 CROSS JOIN node n19 ON n19.pk = r18.node
)), 'refs', jsonb_array());

-- unsaid
-- @p0 = 0
-- @p1 = 20
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n2.kind, 'id', n2.id, 'missingContext', jsonb(n2.missing_context))))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind = 'RESULT' AND ((n0.value IS NULL) AND (n0.complete IS +@p0))
    ORDER BY n0.id ASC
    LIMIT +@p1
  ) r1 CROSS JOIN node n2 ON n2.pk = r1.node
)), 'refs', jsonb_array());
