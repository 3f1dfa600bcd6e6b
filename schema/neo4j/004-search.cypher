// Made from the model by `npm run schema`.
CREATE INDEX word_text IF NOT EXISTS FOR (w:Word) ON (w.text);
/* The words of version 4. */ CREATE FULLTEXT INDEX word_typos IF NOT EXISTS FOR (w:Word) ON EACH [w.typos] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE INDEX entity_by_number IF NOT EXISTS FOR (n:Entity) ON (n.searchNumber);
CREATE INDEX entity_by_called IF NOT EXISTS FOR (n:Entity) ON (n.searchCalled);
DROP INDEX entity_by_place IF EXISTS;
