-- results
-- @p0 = "Onyx"
-- @p1 = "7b"
-- @p2 = 20
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n8.kind, 'id', n8.id, 'claim', n8.claim, 'value', n8.value, 'valueMax', n8.value_max, 'bound', n8.bound, 'factor', n8.factor, 'complete', jsonb(iif(n8.complete, 'true', 'false')), 'missingContext', jsonb(n8.missing_context), 'hardwareCount', n8.hardware_count, '>paper', (
    SELECT jsonb_object('kind', n11.kind, 'title', n11.name)
    FROM edge e10 CROSS JOIN node n11 ON n11.pk = e10.dst
    WHERE e10.src = n8.pk AND e10.type = 'RESULT_PAPER'
  ), '>subject', (
    SELECT jsonb_object('kind', n13.kind, 'id', n13.id, 'name', n13.name)
    FROM edge e12 CROSS JOIN node n13 ON n13.pk = e12.dst
    WHERE e12.src = n8.pk AND e12.type = 'RESULT_SUBJECT'
  ), '>baseline', (
    SELECT jsonb_object('kind', n15.kind, 'id', n15.id)
    FROM edge e14 CROSS JOIN node n15 ON n15.pk = e14.dst
    WHERE e14.src = n8.pk AND e14.type = 'RESULT_BASELINE'
  ), '>hardware', (
    SELECT jsonb_group_array(jsonb_object('kind', n17.kind, 'name', n17.name, 'released', n17.released, 'memoryGB', n17.memory_gb) ORDER BY n17.id)
    FROM edge e16 CROSS JOIN node n17 ON n17.pk = e16.dst
    WHERE e16.src = n8.pk AND e16.type = 'RESULT_HARDWARE'
  ), '>models', (
    SELECT jsonb_group_array(jsonb_object('kind', n19.kind, 'name', n19.name, 'parameters', n19.parameters) ORDER BY n19.id)
    FROM edge e18 CROSS JOIN node n19 ON n19.pk = e18.dst
    WHERE e18.src = n8.pk AND e18.type = 'RESULT_MODELS'
  ), '>benchmarks', (
    SELECT jsonb_group_array(jsonb_object('kind', n21.kind, 'task', n21.task) ORDER BY n21.id)
    FROM edge e20 CROSS JOIN node n21 ON n21.pk = e20.dst
    WHERE e20.src = n8.pk AND e20.type = 'RESULT_BENCHMARKS'
  ))))
  FROM (
    SELECT n0.pk AS node, n0.factor AS k0, n0.id AS k1
    FROM node n0
    WHERE n0.kind = 'RESULT' AND (EXISTS (
      SELECT 1
      FROM edge e1 JOIN node n2 ON n2.pk = e1.dst
      WHERE e1.src = n0.pk AND e1.type = 'RESULT_BASELINE' AND NOT (n2.name IS +@p0)
    ) AND (n0.pk IN (
      SELECT e3.src
      FROM edge e3
      WHERE e3.type = 'RESULT_HARDWARE' AND e3.dst IN (
        SELECT stated
        FROM reach
        WHERE asked IN (
          SELECT n4.pk
          FROM node n4
          WHERE n4.kind = 'HARDWARE' AND 1
        ) AND scope = 'WITH_MEMBERS'
      )
    )) AND (n0.pk IN (
      SELECT e5.src
      FROM edge e5
      WHERE e5.type = 'RESULT_MODELS' AND e5.dst IN (
        SELECT stated
        FROM reach
        WHERE asked IN (
          SELECT n6.pk
          FROM node n6
          WHERE n6.kind = 'MODEL' AND (n6.name IS NOT NULL AND instr(fold(n6.name), +@p1) > 0)
        ) AND scope = 'WITH_MEMBERS'
      )
    )))
    ORDER BY n0.factor DESC NULLS LAST, n0.id ASC
    LIMIT +@p2
  ) r7 CROSS JOIN node n8 ON n8.pk = r7.node
)), 'refs', jsonb_array());
