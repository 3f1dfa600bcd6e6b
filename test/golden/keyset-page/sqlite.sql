-- forward
-- @p0 = 2
-- @p1 = "paper:quickweave"
-- @p2 = 2
-- @p3 = 2
-- @p4 = "paper:quickweave"
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND 1
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('>node', jsonb_object('kind', n3.kind, 'slug', n3.slug, 'authorCount', n3.author_count)), 'position', jsonb_array(r2.k0, r2.k1)))
  FROM (
    SELECT n1.pk AS node, n1.author_count AS k0, n1.id AS k1
    FROM node n1
    WHERE n1.kind = 'PAPER' AND 1 AND ((((n1.author_count > +@p0 OR n1.author_count IS NULL)) OR (n1.author_count IS +@p0 AND n1.id > +@p1)))
    ORDER BY n1.author_count ASC NULLS LAST, n1.id ASC
    LIMIT +@p2
  ) r2 CROSS JOIN node n3 ON n3.pk = r2.node
), 'earlier', EXISTS (
  SELECT 1
  FROM node n5
  WHERE n5.kind = 'PAPER' AND 1 AND NOT coalesce(((((n5.author_count > +@p3 OR n5.author_count IS NULL)) OR (n5.author_count IS +@p3 AND n5.id > +@p4))), 0)
)), 'refs', jsonb_array());

-- backward
-- @p0 = "paper:loomserve"
-- @p1 = 2
-- @p2 = "paper:loomserve"
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND 1
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('>node', jsonb_object('kind', n3.kind, 'slug', n3.slug, 'authorCount', n3.author_count)), 'position', jsonb_array(r2.k0, r2.k1)))
  FROM (
    SELECT n1.pk AS node, n1.author_count AS k0, n1.id AS k1
    FROM node n1
    WHERE n1.kind = 'PAPER' AND 1 AND (((n1.author_count IS NOT NULL) OR (n1.author_count IS NULL AND n1.id < +@p0)))
    ORDER BY n1.author_count DESC NULLS FIRST, n1.id DESC
    LIMIT +@p1
  ) r2 CROSS JOIN node n3 ON n3.pk = r2.node
), 'later', EXISTS (
  SELECT 1
  FROM node n5
  WHERE n5.kind = 'PAPER' AND 1 AND NOT coalesce((((n5.author_count IS NOT NULL) OR (n5.author_count IS NULL AND n5.id < +@p2))), 0)
)), 'refs', jsonb_array());

-- between
-- @p0 = 2
-- @p1 = "paper:quickweave"
-- @p2 = "paper:loomserve"
-- @p3 = 21
-- @p4 = 2
-- @p5 = "paper:quickweave"
-- @p6 = "paper:loomserve"
SELECT json_object('data', jsonb_object('totalCount', (
  SELECT count(*)
  FROM node n0
  WHERE n0.kind = 'PAPER' AND 1
), 'rows', (
  SELECT jsonb_group_array(jsonb_object('v0', jsonb_object('>node', jsonb_object('kind', n3.kind, 'slug', n3.slug, 'authorCount', n3.author_count)), 'position', jsonb_array(r2.k0, r2.k1)))
  FROM (
    SELECT n1.pk AS node, n1.author_count AS k0, n1.id AS k1
    FROM node n1
    WHERE n1.kind = 'PAPER' AND 1 AND ((((n1.author_count > +@p0 OR n1.author_count IS NULL)) OR (n1.author_count IS +@p0 AND n1.id > +@p1))) AND (((n1.author_count IS NOT NULL) OR (n1.author_count IS NULL AND n1.id < +@p2)))
    ORDER BY n1.author_count ASC NULLS LAST, n1.id ASC
    LIMIT +@p3
  ) r2 CROSS JOIN node n3 ON n3.pk = r2.node
), 'earlier', EXISTS (
  SELECT 1
  FROM node n5
  WHERE n5.kind = 'PAPER' AND 1 AND NOT coalesce(((((n5.author_count > +@p4 OR n5.author_count IS NULL)) OR (n5.author_count IS +@p4 AND n5.id > +@p5))), 0)
), 'later', EXISTS (
  SELECT 1
  FROM node n6
  WHERE n6.kind = 'PAPER' AND 1 AND NOT coalesce((((n6.author_count IS NOT NULL) OR (n6.author_count IS NULL AND n6.id < +@p6))), 0)
)), 'refs', jsonb_array());
