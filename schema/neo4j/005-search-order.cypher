// Made from the model by `npm run schema`.
CREATE INDEX entity_by_standing IF NOT EXISTS FOR (n:Entity) ON (n.searchStanding);
