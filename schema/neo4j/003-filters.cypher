// Made from the model by `npm run schema`.
CREATE INDEX paper_by_slug IF NOT EXISTS FOR (n:Paper) ON (n.slug);
CREATE INDEX paper_by_url IF NOT EXISTS FOR (n:Paper) ON (n.url);
CREATE INDEX paper_by_codeUrl IF NOT EXISTS FOR (n:Paper) ON (n.codeUrl);
CREATE INDEX technique_by_slug IF NOT EXISTS FOR (n:Technique) ON (n.slug);
CREATE INDEX technique_by_url IF NOT EXISTS FOR (n:Technique) ON (n.url);
CREATE INDEX system_by_slug IF NOT EXISTS FOR (n:System) ON (n.slug);
CREATE INDEX system_by_url IF NOT EXISTS FOR (n:System) ON (n.url);
CREATE INDEX system_by_codeUrl IF NOT EXISTS FOR (n:System) ON (n.codeUrl);
CREATE INDEX hardware_by_slug IF NOT EXISTS FOR (n:Hardware) ON (n.slug);
CREATE INDEX hardware_by_url IF NOT EXISTS FOR (n:Hardware) ON (n.url);
CREATE INDEX model_by_slug IF NOT EXISTS FOR (n:Model) ON (n.slug);
CREATE INDEX model_by_url IF NOT EXISTS FOR (n:Model) ON (n.url);
CREATE INDEX benchmark_by_slug IF NOT EXISTS FOR (n:Benchmark) ON (n.slug);
CREATE INDEX benchmark_by_url IF NOT EXISTS FOR (n:Benchmark) ON (n.url);
CREATE INDEX method_by_slug IF NOT EXISTS FOR (n:Method) ON (n.slug);
CREATE INDEX method_by_url IF NOT EXISTS FOR (n:Method) ON (n.url);
