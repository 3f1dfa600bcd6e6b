-- statistics
-- @p0 = 2
SELECT json_object('data', jsonb_object('>nodes', jsonb_array(jsonb_object('kind', 'PAPER', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'PAPER'
)), jsonb_object('kind', 'TECHNIQUE', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'TECHNIQUE'
)), jsonb_object('kind', 'SYSTEM', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'SYSTEM'
)), jsonb_object('kind', 'HARDWARE', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'HARDWARE'
)), jsonb_object('kind', 'MODEL', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'MODEL'
)), jsonb_object('kind', 'BENCHMARK', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'BENCHMARK'
)), jsonb_object('kind', 'RESULT', 'count', (
  SELECT count(*)
  FROM node
  WHERE kind = 'RESULT'
))), '>relations', (
  SELECT jsonb_group_array(jsonb_object('relation', v.column2, 'count', coalesce(c.count, 0)) ORDER BY v.column1)
  FROM (VALUES (0, 'INTRODUCES'), (1, 'MENTIONS'), (2, 'EXTENDS'), (3, 'USES'), (4, 'IMPLEMENTS'), (5, 'TARGETS'), (6, 'SUPPORTS'), (7, 'EVALUATED_ON'), (8, 'EVALUATED_WITH'), (9, 'MEASURED_BY'), (10, 'BROADER'), (11, 'PART_OF'), (12, 'CONTAINS'), (13, 'SUCCEEDS')) v LEFT JOIN (
    SELECT type, count(*) AS count
    FROM edge
    GROUP BY type
  ) c ON c.type = v.column2
), '>papersByYear', (
  SELECT jsonb_group_array(jsonb_object('year', y.year, 'count', y.count) ORDER BY y.year)
  FROM (
    SELECT year, count(*) AS count
    FROM node
    WHERE kind = 'PAPER' AND year IS NOT NULL
    GROUP BY year
  ) y
), '>hardware', (
  SELECT jsonb_group_array(jsonb_object('targetedBy', n.targeted_by_count, 'evaluated', n.used_to_evaluate_count, 'results', n.results_on_count, '>hardware', jsonb_object('kind', n.kind, 'id', n.id, '>parts', jsonb_object('totalCount', (
    SELECT count(*)
    FROM edge e1
    WHERE e1.dst = n.pk AND e1.type = 'PART_OF' AND 1
  )))))
  FROM (
    SELECT n.pk
    FROM node n
    WHERE n.kind = 'HARDWARE'
    ORDER BY n.targeted_by_count + n.used_to_evaluate_count + n.results_on_count DESC, n.id
    LIMIT +@p0
  ) r CROSS JOIN node n ON n.pk = r.pk
)), 'refs', jsonb_array());
