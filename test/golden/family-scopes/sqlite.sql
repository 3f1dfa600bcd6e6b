-- hardware
-- @p0 = 20
-- @p1 = 20
-- @p2 = "[{\"key\":\"onyx90\",\"tier\":0,\"kind\":null},{\"key\":\"onyxv90\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p2) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, '>targetedBy', jsonb_object('totalCount', (
    SELECT count(*)
    FROM (
      SELECT e2.src AS other, e2.pk AS edge, e2.dst AS via, min(f4.rank)
      FROM (
        SELECT stated AS relative, rank
        FROM reach
        WHERE asked = n0.pk AND scope = 'WITH_FAMILIES'
      ) f4 JOIN edge e2 ON e2.dst = f4.relative AND e2.type = 'TARGETS'
      GROUP BY e2.src
    ) s3 JOIN node n1 ON n1.pk = s3.other
    WHERE 1
  ), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('inherited', jsonb(iif(r9.inherited, 'true', 'false')), '>via', (
      SELECT jsonb_object('kind', n12.kind, 'id', n12.id)
      FROM node n12
      WHERE r9.inherited AND n12.pk = r9.via
    ), '>node', jsonb_object('kind', n10.kind, 'id', n10.id), '>sources', (
      SELECT jsonb_group_array(jsonb_object('kind', n14.kind, 'slug', n14.slug) ORDER BY n14.id)
      FROM edge_source s13 CROSS JOIN node n14 ON n14.pk = s13.paper
      WHERE s13.edge = e11.pk
    ))))
    FROM (
      SELECT n5.pk AS node, s7.edge AS edge, s7.via AS via, (s7.via <> n0.pk) AS inherited, (s7.via <> n0.pk) AS k0, n5.id AS k1
      FROM (
        SELECT e6.src AS other, e6.pk AS edge, e6.dst AS via, min(f8.rank)
        FROM (
          SELECT stated AS relative, rank
          FROM reach
          WHERE asked = n0.pk AND scope = 'WITH_FAMILIES'
        ) f8 JOIN edge e6 ON e6.dst = f8.relative AND e6.type = 'TARGETS'
        GROUP BY e6.src
      ) s7 JOIN node n5 ON n5.pk = s7.other
      WHERE 1
      ORDER BY (s7.via <> n0.pk) ASC, n5.id ASC
      LIMIT +@p0
    ) r9 CROSS JOIN node n10 ON n10.pk = r9.node CROSS JOIN edge e11 ON e11.pk = r9.edge
  )), '>exact', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('inherited', jsonb('false'), '>via', NULL, '>node', jsonb_object('kind', n18.kind, 'id', n18.id))))
    FROM (
      SELECT e16.src AS node, e16.pk AS edge, e16.src_id AS k0
      FROM edge e16
      WHERE e16.dst = n0.pk AND e16.type = 'TARGETS' AND 1
      ORDER BY e16.src_id ASC
      LIMIT +@p1
    ) r17 CROSS JOIN node n18 ON n18.pk = r17.node CROSS JOIN edge e19 ON e19.pk = r17.edge
  )))
  FROM node n0
  WHERE n0.pk = (
    SELECT pk
    FROM ref0
  )
), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- family
-- @p0 = 20
-- @p1 = 3
-- @p2 = 20
-- @p3 = "[{\"key\":\"onyx\",\"tier\":0,\"kind\":null},{\"key\":\"onyxs\",\"tier\":1,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p3) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', (
  SELECT jsonb_object('kind', n0.kind, '>usedToEvaluate', jsonb_object('rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('inherited', jsonb(iif(r5.inherited, 'true', 'false')), '>via', (
      SELECT jsonb_object('kind', n8.kind, 'name', n8.name)
      FROM node n8
      WHERE r5.inherited AND n8.pk = r5.via
    ), '>node', jsonb_object('kind', n6.kind, 'id', n6.id))))
    FROM (
      SELECT n1.pk AS node, s3.edge AS edge, s3.via AS via, (s3.via <> n0.pk) AS inherited, (s3.via <> n0.pk) AS k0, n1.id AS k1
      FROM (
        SELECT e2.src AS other, e2.pk AS edge, e2.dst AS via, min(f4.rank)
        FROM (
          SELECT stated AS relative, rank
          FROM reach
          WHERE asked = n0.pk AND scope = 'WITH_MEMBERS'
        ) f4 JOIN edge e2 ON e2.dst = f4.relative AND e2.type = 'EVALUATED_ON'
        GROUP BY e2.src
      ) s3 JOIN node n1 ON n1.pk = s3.other
      WHERE 1
      ORDER BY (s3.via <> n0.pk) ASC, n1.id ASC
      LIMIT +@p0
    ) r5 CROSS JOIN node n6 ON n6.pk = r5.node CROSS JOIN edge e7 ON e7.pk = r5.edge
  )), '>both', jsonb_object('totalCount', (
    SELECT count(*)
    FROM (
      SELECT e10.src AS other, e10.pk AS edge, e10.dst AS via, min(f12.rank)
      FROM (
        SELECT stated AS relative, rank
        FROM reach
        WHERE asked = n0.pk
      ) f12 JOIN edge e10 ON e10.dst = f12.relative AND e10.type = 'TARGETS'
      GROUP BY e10.src
    ) s11 JOIN node n9 ON n9.pk = s11.other
    WHERE 1
  ), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n18.kind, 'id', n18.id), 'position', jsonb_array(r17.k0, r17.k1)))
    FROM (
      SELECT n13.pk AS node, (s15.via <> n0.pk) AS k0, n13.id AS k1
      FROM (
        SELECT e14.src AS other, e14.pk AS edge, e14.dst AS via, min(f16.rank)
        FROM (
          SELECT stated AS relative, rank
          FROM reach
          WHERE asked = n0.pk
        ) f16 JOIN edge e14 ON e14.dst = f16.relative AND e14.type = 'TARGETS'
        GROUP BY e14.src
      ) s15 JOIN node n13 ON n13.pk = s15.other
      WHERE 1
      ORDER BY (s15.via <> n0.pk) ASC, n13.id ASC
      LIMIT +@p1
    ) r17 CROSS JOIN node n18 ON n18.pk = r17.node
  )), '>resultsOn', jsonb_object('totalCount', (
    SELECT count(*)
    FROM (
      SELECT e21.src AS other, e21.pk AS edge, e21.dst AS via, min(f23.rank)
      FROM (
        SELECT stated AS relative, rank
        FROM reach
        WHERE asked = n0.pk AND scope = 'WITH_MEMBERS'
      ) f23 JOIN edge e21 ON e21.dst = f23.relative AND e21.type = 'RESULT_HARDWARE'
      GROUP BY e21.src
    ) s22 JOIN node n20 ON n20.pk = s22.other
    WHERE 1
  ), 'rows', (
    SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n29.kind, 'id', n29.id)))
    FROM (
      SELECT n24.pk AS node, n24.id AS k0
      FROM (
        SELECT e25.src AS other, e25.pk AS edge, e25.dst AS via, min(f27.rank)
        FROM (
          SELECT stated AS relative, rank
          FROM reach
          WHERE asked = n0.pk AND scope = 'WITH_MEMBERS'
        ) f27 JOIN edge e25 ON e25.dst = f27.relative AND e25.type = 'RESULT_HARDWARE'
        GROUP BY e25.src
      ) s26 JOIN node n24 ON n24.pk = s26.other
      WHERE 1
      ORDER BY n24.id ASC
      LIMIT +@p2
    ) r28 CROSS JOIN node n29 ON n29.pk = r28.node
  )))
  FROM node n0
  WHERE n0.pk = (
    SELECT pk
    FROM ref0
  )
), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- same
-- @p0 = 20
-- @p1 = "[{\"key\":\"o90\",\"tier\":0,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND (n0.pk IN (
      SELECT e1.src
      FROM edge e1
      WHERE e1.type = 'TARGETS' AND e1.dst IN (
        SELECT stated
        FROM reach
        WHERE asked IN (
          SELECT n2.pk
          FROM node n2
          WHERE n2.kind = 'HARDWARE' AND (n2.pk IN (
            SELECT pk
            FROM ref0
          ))
        ) AND scope = 'WITH_FAMILIES'
      )
    ))
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- direct
-- @p0 = 20
-- @p1 = "[{\"key\":\"o90\",\"tier\":0,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND (n0.pk IN (
      SELECT e1.src
      FROM edge e1
      WHERE e1.type = 'TARGETS' AND e1.dst IN (
        SELECT n2.pk
        FROM node n2
        WHERE n2.kind = 'HARDWARE' AND (n2.pk IN (
          SELECT pk
          FROM ref0
        ))
      )
    ))
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- never
-- @p0 = 20
-- @p1 = "[{\"key\":\"o90\",\"tier\":0,\"kind\":null}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind IN ('TECHNIQUE', 'SYSTEM') AND NOT (n0.pk IN (
      SELECT e1.src
      FROM edge e1
      WHERE e1.type = 'TARGETS' AND e1.dst IN (
        SELECT stated
        FROM reach
        WHERE asked IN (
          SELECT n2.pk
          FROM node n2
          WHERE n2.kind = 'HARDWARE' AND (n2.pk IN (
            SELECT pk
            FROM ref0
          ))
        ) AND scope = 'WITH_FAMILIES'
      )
    ))
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));

-- measured
-- @p0 = 20
-- @p1 = "[{\"key\":\"acmegpu\",\"tier\":0,\"kind\":null},{\"key\":\"acmegpus\",\"tier\":1,\"kind\":null},{\"key\":\"acme\",\"tier\":1,\"kind\":\"HARDWARE\"},{\"key\":\"acmes\",\"tier\":2,\"kind\":\"HARDWARE\"}]"
WITH ref0(pk) AS MATERIALIZED (
  SELECT DISTINCT node
  FROM (
    SELECT a.node, rank() OVER (ORDER BY k.value ->> 'tier', a.rank) AS place
    FROM json_each(+@p1) k CROSS JOIN name a ON a.key = k.value ->> 'key'
    WHERE a.kind = 'HARDWARE' AND coalesce(k.value ->> 'kind', a.kind) = a.kind
  )
  WHERE place = 1
)
SELECT json_object('data', jsonb_object('rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('kind', n4.kind, 'id', n4.id)))
  FROM (
    SELECT n0.pk AS node, n0.id AS k0
    FROM node n0
    WHERE n0.kind = 'RESULT' AND NOT EXISTS (
      SELECT 1
      FROM edge e1
      WHERE e1.src = n0.pk AND e1.type = 'RESULT_HARDWARE' AND e1.dst NOT IN (
        SELECT stated
        FROM reach
        WHERE asked IN (
          SELECT n2.pk
          FROM node n2
          WHERE n2.kind = 'HARDWARE' AND (n2.pk IN (
            SELECT pk
            FROM ref0
          ))
        ) AND scope = 'WITH_MEMBERS'
      )
    )
    ORDER BY n0.id ASC
    LIMIT +@p0
  ) r3 CROSS JOIN node n4 ON n4.pk = r3.node
)), 'refs', jsonb_array((
  SELECT jsonb_group_array(jsonb_object('id', id, 'name', name) ORDER BY id)
  FROM node
  WHERE pk IN (
    SELECT pk
    FROM ref0
  )
)));
