-- results
-- @p0 = 20
-- @p1 = 3
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'RESULT' AND NOT (n0.factor IS NULL)
), '>all', (
  SELECT jsonb_group_array(jsonb_object('count', r3.count, '>numbers', jsonb_array(jsonb_object('field', 'FACTOR', 'count', r3.count0, 'min', r3.min0, 'max', r3.max0, 'sum', r3.sum0, 'largest', max(-r3.min0, r3.max0), 'median', r3.median0))))
  FROM (
    SELECT g2.*
    FROM (
      SELECT count(*) AS count, count(v0) AS count0, min(v0) AS min0, max(v0) AS max0, sum(1.0 * v0) AS sum0, max(iif(place0 = (of0 + 1) / 2, v0, NULL)) AS median0
      FROM (
        SELECT *, row_number() OVER (ORDER BY v0 NULLS LAST) AS place0, count(v0) OVER () AS of0
        FROM (
          SELECT n1.pk, n1.factor AS v0
          FROM node n1
          WHERE n1.kind = 'RESULT' AND NOT (n1.factor IS NULL)
        )
      )
    ) g2
    ORDER BY g2.count DESC
    LIMIT +@p0
  ) r3
), '>aggregate', (
  SELECT jsonb_group_array(jsonb_object('count', r6.count, '>keys', jsonb_array(jsonb_object('field', 'METRIC', 'value', CAST(r6.k0 AS TEXT), '>node', NULL), jsonb_object('field', 'HARDWARE', 'value', n8.name, '>node', jsonb(CASE WHEN n8.pk IS NOT NULL THEN jsonb_object('kind', n8.kind, 'id', n8.id, 'vendor', n8.vendor) END))), '>numbers', jsonb_array(jsonb_object('field', 'FACTOR', 'count', r6.count0, 'median', r6.median0), jsonb_object('field', 'HARDWARE_COUNT', 'count', r6.count1, 'median', r6.median1))))
  FROM (
    SELECT g5.*
    FROM (
      SELECT k0, k1, count(*) AS count, count(v0) AS count0, min(v0) AS min0, max(v0) AS max0, sum(1.0 * v0) AS sum0, count(v1) AS count1, min(v1) AS min1, max(v1) AS max1, sum(1.0 * v1) AS sum1, max(iif(place0 = (of0 + 1) / 2, v0, NULL)) AS median0, max(iif(place1 = (of1 + 1) / 2, v1, NULL)) AS median1
      FROM (
        SELECT *, row_number() OVER (PARTITION BY k0, k1 ORDER BY v0 NULLS LAST) AS place0, count(v0) OVER (PARTITION BY k0, k1) AS of0, row_number() OVER (PARTITION BY k0, k1 ORDER BY v1 NULLS LAST) AS place1, count(v1) OVER (PARTITION BY k0, k1) AS of1
        FROM (
          SELECT DISTINCT n4.pk, n4.metric AS k0, f10.asked AS k1, n4.factor AS v0, n4.hardware_count AS v1
          FROM node n4 LEFT JOIN edge e9 ON e9.src = n4.pk AND e9.type = 'RESULT_HARDWARE' LEFT JOIN reach f10 ON f10.stated = e9.dst AND f10.scope = 'WITH_MEMBERS'
          WHERE n4.kind = 'RESULT' AND NOT (n4.factor IS NULL)
        )
      )
      GROUP BY k0, k1
    ) g5 LEFT JOIN node n7 ON n7.pk = g5.k1
    ORDER BY g5.count DESC, g5.k0 NULLS LAST, n7.name NULLS LAST, n7.id
    LIMIT +@p1
  ) r6 LEFT JOIN node n8 ON n8.pk = r6.k1
)), 'refs', jsonb_array());

-- techniques
-- @p0 = 2
-- @p1 = 20
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n2.kind, 'name', n2.name, '>results', jsonb_object('>aggregate', (
    SELECT jsonb_group_array(jsonb_object('count', r7.count, '>keys', jsonb_array(jsonb_object('field', 'MODELS', 'value', n9.name)), '>numbers', jsonb_array(jsonb_object('field', 'FACTOR', 'count', r7.count0, 'sum', r7.sum0, 'largest', max(-r7.min0, r7.max0)))))
    FROM (
      SELECT g6.*
      FROM (
        SELECT k0, count(*) AS count, count(v0) AS count0, min(v0) AS min0, max(v0) AS max0, sum(1.0 * v0) AS sum0
        FROM (
          SELECT DISTINCT n4.pk, f11.asked AS k0, n4.factor AS v0
          FROM edge e5 JOIN node n4 ON n4.pk = e5.src LEFT JOIN edge e10 ON e10.src = n4.pk AND e10.type = 'RESULT_MODELS' LEFT JOIN reach f11 ON f11.stated = e10.dst AND f11.scope = 'WITH_MEMBERS'
          WHERE e5.dst = n2.pk AND e5.type = 'RESULT_SUBJECT' AND 1
        )
        GROUP BY k0
      ) g6 LEFT JOIN node n8 ON n8.pk = g6.k0
      ORDER BY g6.count DESC, n8.name NULLS LAST, n8.id
      LIMIT +@p1
    ) r7 LEFT JOIN node n9 ON n9.pk = r7.k0
  )))))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind = 'TECHNIQUE' AND 1
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r1 CROSS JOIN node n2 ON n2.pk = r1.node
)), 'refs', jsonb_array());
