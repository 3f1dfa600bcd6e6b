-- results
-- @p0 = "MEMORY"
-- @p1 = "MEMORY"
-- @p2 = 3
-- @p3 = "MEMORY"
-- @p4 = 3
-- @p5 = "MEMORY"
-- @p6 = 3
-- @p7 = "MEMORY"
-- @p8 = 3
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'RESULT' AND NOT (n0.metric IS +@p0)
), '>facets', jsonb_array(jsonb_object('field', 'METRIC', '>values', (
  SELECT jsonb_group_array(jsonb_object('value', CAST(r2.value AS TEXT), 'count', r2.count, '>node', NULL))
  FROM (
    SELECT n1.metric AS value, count(*) AS count
    FROM node n1
    WHERE n1.kind = 'RESULT' AND NOT (n1.metric IS +@p1)
    GROUP BY 1
    ORDER BY 2 DESC, 1 NULLS LAST
    LIMIT +@p2
  ) r2
)), jsonb_object('field', 'UNIT', '>values', (
  SELECT jsonb_group_array(jsonb_object('value', CAST(r4.value AS TEXT), 'count', r4.count, '>node', NULL))
  FROM (
    SELECT n3.unit AS value, count(*) AS count
    FROM node n3
    WHERE n3.kind = 'RESULT' AND NOT (n3.metric IS +@p3)
    GROUP BY 1
    ORDER BY 2 DESC, 1 NULLS LAST
    LIMIT +@p4
  ) r4
)), jsonb_object('field', 'HARDWARE', '>values', (
  SELECT jsonb_group_array(jsonb_object('value', n9.name, 'count', r8.count, '>node', jsonb_object('kind', n9.kind, 'id', n9.id, 'vendor', n9.vendor)))
  FROM (
    SELECT n7.pk AS node, count(DISTINCT n5.pk) AS count
    FROM node n5 JOIN edge e6 ON e6.src = n5.pk AND e6.type = 'RESULT_HARDWARE' JOIN reach f10 ON f10.stated = e6.dst AND f10.scope = 'WITH_MEMBERS' JOIN node n7 ON n7.pk = f10.asked
    WHERE n5.kind = 'RESULT' AND NOT (n5.metric IS +@p5)
    GROUP BY n7.pk
    ORDER BY 2 DESC, n7.name, n7.id
    LIMIT +@p6
  ) r8 CROSS JOIN node n9 ON n9.pk = r8.node
)), jsonb_object('field', 'SUBJECT', '>values', (
  SELECT jsonb_group_array(jsonb_object('value', n15.name, 'count', r14.count, '>node', jsonb_object('kind', n15.kind, 'id', n15.id, 'vendor', n15.vendor)))
  FROM (
    SELECT n13.pk AS node, count(DISTINCT n11.pk) AS count
    FROM node n11 JOIN edge e12 ON e12.src = n11.pk AND e12.type = 'RESULT_SUBJECT' JOIN node n13 ON n13.pk = e12.dst
    WHERE n11.kind = 'RESULT' AND NOT (n11.metric IS +@p7)
    GROUP BY n13.pk
    ORDER BY 2 DESC, n13.name, n13.id
    LIMIT +@p8
  ) r14 CROSS JOIN node n15 ON n15.pk = r14.node
)))), 'refs', jsonb_array());

-- methods
-- @p0 = 20
-- @p1 = 20
SELECT json_object('data', jsonb_object('>facets', jsonb_array(jsonb_object('field', 'KIND', '>values', (
  SELECT jsonb_group_array(jsonb_object('value', CAST(r1.value AS TEXT), 'count', r1.count))
  FROM (
    SELECT n0.kind AS value, count(*) AS count
    FROM node n0
    WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND 1
    GROUP BY 1
    ORDER BY 2 DESC, 1 NULLS LAST
    LIMIT +@p0
  ) r1
)), jsonb_object('field', 'TARGETS', '>values', (
  SELECT jsonb_group_array(jsonb_object('value', n6.name, 'count', r5.count))
  FROM (
    SELECT n4.pk AS node, count(DISTINCT n2.pk) AS count
    FROM node n2 JOIN edge e3 ON e3.src = n2.pk AND e3.type = 'TARGETS' JOIN reach f7 ON f7.stated = e3.dst AND f7.scope = 'WITH_FAMILIES' JOIN node n4 ON n4.pk = f7.asked
    WHERE n2.kind IN ('TECHNIQUE', 'SYSTEM') AND 1
    GROUP BY n4.pk
    ORDER BY 2 DESC, n4.name, n4.id
    LIMIT +@p1
  ) r5 CROSS JOIN node n6 ON n6.pk = r5.node
)))), 'refs', jsonb_array());
