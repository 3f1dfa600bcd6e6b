// Made from the model by `npm run schema`.
CREATE INDEX result_waiting IF NOT EXISTS FOR (n:Result) ON (n.origin, n.confidence);
CREATE INDEX introduces_waiting IF NOT EXISTS FOR ()-[e:INTRODUCES]-() ON (e.origin, e.confidence);
CREATE INDEX mentions_waiting IF NOT EXISTS FOR ()-[e:MENTIONS]-() ON (e.origin, e.confidence);
CREATE INDEX extends_waiting IF NOT EXISTS FOR ()-[e:EXTENDS]-() ON (e.origin, e.confidence);
CREATE INDEX uses_waiting IF NOT EXISTS FOR ()-[e:USES]-() ON (e.origin, e.confidence);
CREATE INDEX implements_waiting IF NOT EXISTS FOR ()-[e:IMPLEMENTS]-() ON (e.origin, e.confidence);
CREATE INDEX targets_waiting IF NOT EXISTS FOR ()-[e:TARGETS]-() ON (e.origin, e.confidence);
CREATE INDEX supports_waiting IF NOT EXISTS FOR ()-[e:SUPPORTS]-() ON (e.origin, e.confidence);
CREATE INDEX evaluated_on_waiting IF NOT EXISTS FOR ()-[e:EVALUATED_ON]-() ON (e.origin, e.confidence);
CREATE INDEX evaluated_with_waiting IF NOT EXISTS FOR ()-[e:EVALUATED_WITH]-() ON (e.origin, e.confidence);
CREATE INDEX measured_by_waiting IF NOT EXISTS FOR ()-[e:MEASURED_BY]-() ON (e.origin, e.confidence);
CREATE INDEX broader_waiting IF NOT EXISTS FOR ()-[e:BROADER]-() ON (e.origin, e.confidence);
CREATE INDEX part_of_waiting IF NOT EXISTS FOR ()-[e:PART_OF]-() ON (e.origin, e.confidence);
CREATE INDEX contains_waiting IF NOT EXISTS FOR ()-[e:CONTAINS]-() ON (e.origin, e.confidence);
CREATE INDEX succeeds_waiting IF NOT EXISTS FOR ()-[e:SUCCEEDS]-() ON (e.origin, e.confidence);
