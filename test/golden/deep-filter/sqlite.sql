-- papers
-- @p0 = "weave"
-- @p1 = 3
WITH set0(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT e7.src
    FROM edge e7
    WHERE e7.type = 'RESULT_SUBJECT' AND e7.dst IN (
      SELECT n8.pk
      FROM node n8
      WHERE n8.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (n8.name IS NOT NULL AND instr(fold(n8.name), +@p0) > 0)
    )
  )
), set1(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT asked
    FROM reach
    WHERE stated IN (
      SELECT e5.dst
      FROM edge e5
      WHERE e5.type = 'RESULT_HARDWARE' AND e5.src IN (
        SELECT n6.pk
        FROM node n6
        WHERE n6.kind = 'RESULT' AND (n6.pk IN (
          SELECT pk
          FROM set0
        ))
      )
    ) AND scope = 'WITH_MEMBERS'
  )
), set2(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT e3.src
    FROM edge e3
    WHERE e3.type = 'RESULT_HARDWARE' AND e3.dst IN (
      SELECT n4.pk
      FROM node n4
      WHERE n4.kind = 'HARDWARE' AND (n4.pk IN (
        SELECT pk
        FROM set1
      ))
    )
  )
)
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND EXISTS (
    SELECT 1
    FROM edge e1 JOIN node n2 ON n2.pk = e1.src
    WHERE e1.dst = n0.pk AND e1.type = 'RESULT_PAPER' AND (+n2.pk IN (
      SELECT pk
      FROM set2
    ))
  )
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n13.kind, 'id', n13.id)))
  FROM (
    SELECT n9.pk AS node, n9.id AS k0
    FROM node n9
    WHERE n9.kind = 'PAPER' AND EXISTS (
      SELECT 1
      FROM edge e10 JOIN node n11 ON n11.pk = e10.src
      WHERE e10.dst = n9.pk AND e10.type = 'RESULT_PAPER' AND (+n11.pk IN (
        SELECT pk
        FROM set2
      ))
    )
    ORDER BY n9.id ASC
    LIMIT +@p1
  ) r12 CROSS JOIN node n13 ON n13.pk = r12.node
)), 'refs', jsonb_array());
