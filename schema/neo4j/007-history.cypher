// Made from the model by `npm run schema`.
CREATE CONSTRAINT change_revision IF NOT EXISTS FOR (c:Change) REQUIRE c.revision IS UNIQUE;
CREATE CONSTRAINT changed_id IF NOT EXISTS FOR (n:Changed) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_author IF NOT EXISTS FOR (c:Change) ON (c.author);
CREATE INDEX change_problem IF NOT EXISTS FOR (c:Change) ON (c.problem);
