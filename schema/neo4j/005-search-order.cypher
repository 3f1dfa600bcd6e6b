// Made from the model by `npm run schema`.
CREATE INDEX entity_by_order IF NOT EXISTS FOR (n:Entity) ON (n.searchStanding, n.searchNumber);
DROP INDEX entity_by_standing IF EXISTS;
