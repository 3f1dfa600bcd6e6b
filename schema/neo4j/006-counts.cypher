// Made from the model by `npm run schema`.
CREATE INDEX amount_name IF NOT EXISTS FOR (a:Amount) ON (a.what, a.name);
