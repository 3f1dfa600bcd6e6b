-- given
-- @p0 = 4
-- @p1 = 4
-- @p2 = 3
-- @p3 = "[{\"key\":\"loomserve\",\"tier\":0,\"kind\":null},{\"key\":\"loomserves\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p3) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'RESULT' AND ((n0.hardware_count >= +@p0 AND n0.hardware_count IS NOT NULL) AND (n0.pk IN (
    SELECT e1.src
    FROM edge e1
    WHERE e1.type = 'RESULT_SUBJECT' AND e1.dst IN (
      SELECT n2.pk
      FROM node n2
      WHERE n2.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (n2.pk IN (
        SELECT pk
        FROM ref0
      ))
    )
  )))
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n7.kind, 'id', n7.id)))
  FROM (
    SELECT n3.pk AS node, n3.id AS k0
    FROM node n3
    WHERE n3.kind = 'RESULT' AND ((n3.hardware_count >= +@p1 AND n3.hardware_count IS NOT NULL) AND (n3.pk IN (
      SELECT e4.src
      FROM edge e4
      WHERE e4.type = 'RESULT_SUBJECT' AND e4.dst IN (
        SELECT n5.pk
        FROM node n5
        WHERE n5.kind IN ('TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND (n5.pk IN (
          SELECT pk
          FROM ref0
        ))
      )
    )))
    ORDER BY n3.id ASC
    LIMIT +@p2
  ) r6 CROSS JOIN node n7 ON n7.pk = r6.node
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- defaults
-- @p0 = "[\"SPEEDUP\",\"LATENCY\"]"
-- @p1 = 20
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n2.kind, 'id', n2.id, 'value', n2.value)))
  FROM (
    SELECT n0.pk AS node, n0.value AS k0, n0.id AS k1
    FROM node n0
    WHERE n0.kind = 'RESULT' AND (n0.metric IN (
      SELECT value
      FROM json_each(+@p0)
    ) AND n0.metric IS NOT NULL)
    ORDER BY n0.value DESC NULLS LAST, n0.id ASC
    LIMIT +@p1
  ) r1 CROSS JOIN node n2 ON n2.pk = r1.node
)), 'refs', jsonb_array());

-- everything
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND 1
)), 'refs', jsonb_array());

-- undated
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND 1
)), 'refs', jsonb_array());
