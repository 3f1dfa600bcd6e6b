-- related
-- @p0 = 1001
-- @p1 = 1000
-- @p2 = "[{\"key\":\"quickweave2\",\"tier\":0,\"kind\":null},{\"key\":\"quickweavev2\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK') AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', jsonb_object('of', (
  SELECT jsonb_object('id', id, 'name', name)
  FROM node
  WHERE pk = (
    SELECT pk
    FROM ref0
  )
), 'shared', (
  SELECT jsonb_group_array(jsonb(fact))
  FROM (
    SELECT jsonb_object('by', 'ANCESTOR', 'via', jsonb_object('id', v.id, 'name', v.name), 'category', NULL, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM (
          WITH RECURSIVE down(pk, depth) AS (
            SELECT v.pk, 0
            UNION
            SELECT e.src, depth + 1
            FROM down CROSS JOIN edge e ON e.dst = down.pk AND e.type IN ('EXTENDS', 'BROADER', 'PART_OF')
            WHERE depth < 3
            LIMIT @p0 * 3 + 1
          )
          SELECT pk, depth
          FROM down
        ) d CROSS JOIN node o ON o.pk = d.pk
        WHERE d.depth > 0 AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    ))) AS fact
    FROM (
      WITH RECURSIVE up(pk, depth) AS (
        SELECT (
          SELECT pk
          FROM ref0
        ), 0
        UNION
        SELECT e.dst, depth + 1
        FROM up CROSS JOIN edge e ON e.src = up.pk AND e.type IN ('EXTENDS', 'BROADER', 'PART_OF')
        WHERE depth < 3
      )
      SELECT DISTINCT pk
      FROM up
      WHERE depth > 0 AND pk <> (
        SELECT pk
        FROM ref0
      )
    ) t CROSS JOIN node v ON v.pk = t.pk
    UNION ALL
    SELECT jsonb_object('by', 'HARDWARE', 'via', jsonb_object('id', v.id, 'name', v.name), 'category', NULL, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM edge e CROSS JOIN node o ON o.pk = e.src
        WHERE e.dst = v.pk AND e.type IN ('TARGETS', 'EVALUATED_ON') AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    ))) AS fact
    FROM (
      SELECT DISTINCT e.dst AS pk
      FROM edge e
      WHERE e.src = (
        SELECT pk
        FROM ref0
      ) AND e.type IN ('TARGETS', 'EVALUATED_ON')
    ) t CROSS JOIN node v ON v.pk = t.pk
    UNION ALL
    SELECT jsonb_object('by', 'MODEL', 'via', jsonb_object('id', v.id, 'name', v.name), 'category', NULL, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM edge e CROSS JOIN node o ON o.pk = e.src
        WHERE e.dst = v.pk AND e.type IN ('EVALUATED_WITH') AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    ))) AS fact
    FROM (
      SELECT DISTINCT e.dst AS pk
      FROM edge e
      WHERE e.src = (
        SELECT pk
        FROM ref0
      ) AND e.type IN ('EVALUATED_WITH')
    ) t CROSS JOIN node v ON v.pk = t.pk
    UNION ALL
    SELECT jsonb_object('by', 'BENCHMARK', 'via', jsonb_object('id', v.id, 'name', v.name), 'category', NULL, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM edge e CROSS JOIN node o ON o.pk = e.src
        WHERE e.dst = v.pk AND e.type IN ('MEASURED_BY') AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    ))) AS fact
    FROM (
      SELECT DISTINCT e.dst AS pk
      FROM edge e
      WHERE e.src = (
        SELECT pk
        FROM ref0
      ) AND e.type IN ('MEASURED_BY')
    ) t CROSS JOIN node v ON v.pk = t.pk
    UNION ALL
    SELECT jsonb_object('by', 'BASELINE', 'via', jsonb_object('id', v.id, 'name', v.name), 'category', NULL, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM edge b CROSS JOIN edge s ON s.src = b.src AND s.type = 'RESULT_SUBJECT' CROSS JOIN node o ON o.pk = s.dst
        WHERE b.dst = v.pk AND b.type = 'RESULT_BASELINE' AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    ))) AS fact
    FROM (
      SELECT DISTINCT b.dst AS pk
      FROM edge s CROSS JOIN edge b ON b.src = s.src AND b.type = 'RESULT_BASELINE'
      WHERE s.dst = (
        SELECT pk
        FROM ref0
      ) AND s.type = 'RESULT_SUBJECT'
    ) t CROSS JOIN node v ON v.pk = t.pk
    UNION ALL
    SELECT jsonb_object('by', 'CATEGORY', 'via', NULL, 'category', r.contribution, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM node o
        WHERE o.kind = 'PAPER' AND o.contribution = r.contribution AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    )))
    FROM node r
    WHERE r.pk = (
      SELECT pk
      FROM ref0
    ) AND r.kind = 'PAPER' AND r.contribution IS NOT NULL
    UNION ALL
    SELECT jsonb_object('by', 'CATEGORY', 'via', NULL, 'category', r.category, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM node o
        WHERE o.kind = 'TECHNIQUE' AND o.category = r.category AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    )))
    FROM node r
    WHERE r.pk = (
      SELECT pk
      FROM ref0
    ) AND r.kind = 'TECHNIQUE' AND r.category IS NOT NULL
    UNION ALL
    SELECT jsonb_object('by', 'CATEGORY', 'via', NULL, 'category', r.system_type, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM node o
        WHERE o.kind = 'SYSTEM' AND o.system_type = r.system_type AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    )))
    FROM node r
    WHERE r.pk = (
      SELECT pk
      FROM ref0
    ) AND r.kind = 'SYSTEM' AND r.system_type IS NOT NULL
    UNION ALL
    SELECT jsonb_object('by', 'CATEGORY', 'via', NULL, 'category', r.hardware_type, 'others', jsonb((
      SELECT jsonb_group_array(id)
      FROM (
        SELECT DISTINCT o.id
        FROM node o
        WHERE o.kind = 'HARDWARE' AND o.hardware_type = r.hardware_type AND (o.kind = 'PAPER') = (
          SELECT kind = 'PAPER'
          FROM node
          WHERE pk = (
            SELECT pk
            FROM ref0
          )
        )
        LIMIT @p0
      )
    )))
    FROM node r
    WHERE r.pk = (
      SELECT pk
      FROM ref0
    ) AND r.kind = 'HARDWARE' AND r.hardware_type IS NOT NULL
  )
), 'direct', (
  SELECT jsonb_group_array(jsonb_object('relation', type, 'direction', direction, 'other', jsonb_object('id', id, 'name', name), 'count', count))
  FROM (
    SELECT e.type, 'out' AS direction, n.id, n.name, (
      SELECT count(*)
      FROM edge o
      WHERE o.dst = n.pk AND o.type = e.type
    ) AS count
    FROM edge e CROSS JOIN node n ON n.pk = e.dst
    WHERE e.src = (
      SELECT pk
      FROM ref0
    ) AND e.type IN ('INTRODUCES', 'MENTIONS', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
    UNION ALL
    SELECT e.type, 'in' AS direction, n.id, n.name, (
      SELECT count(*)
      FROM edge o
      WHERE o.src = n.pk AND o.type = e.type
    ) AS count
    FROM edge e CROSS JOIN node n ON n.pk = e.src
    WHERE e.dst = (
      SELECT pk
      FROM ref0
    ) AND e.type IN ('INTRODUCES', 'MENTIONS', 'EXTENDS', 'USES', 'IMPLEMENTS', 'TARGETS', 'SUPPORTS', 'EVALUATED_ON', 'EVALUATED_WITH', 'MEASURED_BY', 'BROADER', 'PART_OF', 'CONTAINS', 'SUCCEEDS')
    ORDER BY 3, 1, 2
    LIMIT @p1
  )
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- related
-- @p0 = "[\"system:loomserve\",\"technique:threadbits\",\"technique:quickweave\"]"
-- @p1 = "[\"technique:quickweave\",\"hardware:onyx-90\",\"model:tapestry-7b\",\"benchmark:yarnbench\"]"
SELECT json_object('data', jsonb_object('nodes', jsonb_array((
  SELECT jsonb_group_array(jsonb(CASE WHEN n0.pk IS NOT NULL THEN jsonb_object('kind', n0.kind, 'id', n0.id) END) ORDER BY j.key)
  FROM json_each(@p0) j LEFT JOIN node n0 ON n0.id = j.value AND n0.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
), (
  SELECT jsonb_group_array(jsonb(CASE WHEN n1.pk IS NOT NULL THEN jsonb_object('kind', n1.kind, 'id', n1.id) END) ORDER BY j.key)
  FROM json_each(@p1) j LEFT JOIN node n1 ON n1.id = j.value AND n1.kind IN ('PAPER', 'TECHNIQUE', 'SYSTEM', 'HARDWARE', 'MODEL', 'BENCHMARK')
))), 'refs', jsonb_array());
