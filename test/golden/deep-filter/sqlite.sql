-- papers
-- @p0 = "SPEEDUP"
-- @p1 = "attention"
-- @p2 = 4
WITH set0(pk) AS MATERIALIZED (
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
        WHERE n6.kind = 'RESULT' AND (n6.metric IS @p0)
      )
    ) AND scope = 'WITH_MEMBERS'
  )
), set1(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT e3.src
    FROM edge e3
    WHERE e3.type = 'RESULT_HARDWARE' AND e3.dst NOT IN (
      SELECT stated
      FROM reach
      WHERE asked IN (
        SELECT n4.pk
        FROM node n4
        WHERE n4.kind = 'HARDWARE' AND (n4.pk IN (
          SELECT pk
          FROM set0
        ))
      ) AND scope = 'WITH_MEMBERS'
    )
  )
), set2(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT e15.src
    FROM edge e15
    WHERE e15.type = 'EXTENDS' AND e15.dst IN (
      SELECT n16.pk
      FROM node n16
      WHERE n16.kind IN ('TECHNIQUE', 'SYSTEM') AND (n16.summary IS NOT NULL AND instr(fold(n16.summary), @p1) > 0)
    )
  )
), set3(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT e13.src
    FROM edge e13
    WHERE e13.type = 'RESULT_SUBJECT' AND e13.dst IN (
      SELECT n14.pk
      FROM node n14
      WHERE n14.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (n14.kind = 'TECHNIQUE' AND (n14.pk IN (
        SELECT pk
        FROM set2
      )))
    )
  )
), set4(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT asked
    FROM reach
    WHERE stated IN (
      SELECT e11.dst
      FROM edge e11
      WHERE e11.type = 'RESULT_HARDWARE' AND e11.src IN (
        SELECT n12.pk
        FROM node n12
        WHERE n12.kind = 'RESULT' AND (n12.pk IN (
          SELECT pk
          FROM set3
        ))
      )
    ) AND scope = 'WITH_MEMBERS'
  )
), set5(pk) AS MATERIALIZED (
  SELECT DISTINCT *
  FROM (
    SELECT e9.src
    FROM edge e9
    WHERE e9.type = 'RESULT_HARDWARE' AND e9.dst IN (
      SELECT n10.pk
      FROM node n10
      WHERE n10.kind = 'HARDWARE' AND (n10.pk IN (
        SELECT pk
        FROM set4
      ))
    )
  )
)
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND (NOT NOT EXISTS (
    SELECT 1
    FROM edge e1 JOIN node n2 ON n2.pk = e1.src
    WHERE e1.dst = n0.pk AND e1.type = 'RESULT_PAPER' AND (n2.pk NOT IN (
      SELECT pk
      FROM set1
    ))
  ) AND EXISTS (
    SELECT 1
    FROM edge e7 JOIN node n8 ON n8.pk = e7.src
    WHERE e7.dst = n0.pk AND e7.type = 'RESULT_PAPER' AND (+n8.pk IN (
      SELECT pk
      FROM set5
    ))
  ))
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n23.kind, 'id', n23.id)))
  FROM (
    SELECT n17.pk AS node, n17.id AS k0
    FROM node n17
    WHERE n17.kind = 'PAPER' AND (NOT NOT EXISTS (
      SELECT 1
      FROM edge e18 JOIN node n19 ON n19.pk = e18.src
      WHERE e18.dst = n17.pk AND e18.type = 'RESULT_PAPER' AND (n19.pk NOT IN (
        SELECT pk
        FROM set1
      ))
    ) AND EXISTS (
      SELECT 1
      FROM edge e20 JOIN node n21 ON n21.pk = e20.src
      WHERE e20.dst = n17.pk AND e20.type = 'RESULT_PAPER' AND (+n21.pk IN (
        SELECT pk
        FROM set5
      ))
    ))
    ORDER BY n17.id ASC
    LIMIT @p2
  ) r22 CROSS JOIN node n23 ON n23.pk = r22.node
)), 'refs', jsonb_array());
