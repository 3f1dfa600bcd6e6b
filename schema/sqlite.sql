-- The embedded store, made from the model by `npm run schema`.
PRAGMA application_id = 1346859622;
PRAGMA user_version = 2;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE node (
  pk INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  slug TEXT,
  name TEXT,
  aliases TEXT NOT NULL DEFAULT '[]',
  url TEXT,
  former_ids TEXT NOT NULL DEFAULT '[]',
  origin TEXT,
  published TEXT,
  year INTEGER,
  authors TEXT NOT NULL DEFAULT '[]',
  author_count INTEGER,
  venue TEXT,
  arxiv_id TEXT,
  doi TEXT,
  contribution TEXT,
  code_url TEXT,
  rejected TEXT NOT NULL DEFAULT '[]',
  introduces_count INTEGER NOT NULL DEFAULT 0,
  mentions_count INTEGER NOT NULL DEFAULT 0,
  evaluated_on_count INTEGER NOT NULL DEFAULT 0,
  evaluated_with_count INTEGER NOT NULL DEFAULT 0,
  results_count INTEGER NOT NULL DEFAULT 0,
  category TEXT,
  introduced TEXT,
  introduced_by_count INTEGER NOT NULL DEFAULT 0,
  mentioned_by_count INTEGER NOT NULL DEFAULT 0,
  extends_count INTEGER NOT NULL DEFAULT 0,
  extended_by_count INTEGER NOT NULL DEFAULT 0,
  uses_count INTEGER NOT NULL DEFAULT 0,
  used_by_count INTEGER NOT NULL DEFAULT 0,
  implemented_by_count INTEGER NOT NULL DEFAULT 0,
  targets_count INTEGER NOT NULL DEFAULT 0,
  supports_count INTEGER NOT NULL DEFAULT 0,
  measured_by_count INTEGER NOT NULL DEFAULT 0,
  broader_count INTEGER NOT NULL DEFAULT 0,
  narrower_count INTEGER NOT NULL DEFAULT 0,
  part_of_count INTEGER NOT NULL DEFAULT 0,
  parts_count INTEGER NOT NULL DEFAULT 0,
  results_as_baseline_count INTEGER NOT NULL DEFAULT 0,
  results_as_further_baseline_count INTEGER NOT NULL DEFAULT 0,
  system_type TEXT,
  implements_count INTEGER NOT NULL DEFAULT 0,
  hardware_type TEXT,
  vendor TEXT,
  memory_gb REAL,
  released TEXT,
  targeted_by_count INTEGER NOT NULL DEFAULT 0,
  supported_by_count INTEGER NOT NULL DEFAULT 0,
  used_to_evaluate_count INTEGER NOT NULL DEFAULT 0,
  contains_count INTEGER NOT NULL DEFAULT 0,
  contained_in_count INTEGER NOT NULL DEFAULT 0,
  succeeds_count INTEGER NOT NULL DEFAULT 0,
  succeeded_by_count INTEGER NOT NULL DEFAULT 0,
  results_on_count INTEGER NOT NULL DEFAULT 0,
  parameters REAL,
  results_with_count INTEGER NOT NULL DEFAULT 0,
  task TEXT,
  measures_count INTEGER NOT NULL DEFAULT 0,
  results_by_count INTEGER NOT NULL DEFAULT 0,
  metric TEXT,
  value REAL,
  value_max REAL,
  bound TEXT,
  unit TEXT,
  better_is TEXT,
  outcome TEXT,
  precision TEXT,
  hardware_count INTEGER,
  factor REAL,
  missing_context TEXT NOT NULL DEFAULT '[]',
  complete INTEGER,
  evidence TEXT NOT NULL DEFAULT '[]',
  confidence REAL,
  paper_published TEXT,
  further_baselines_count INTEGER NOT NULL DEFAULT 0,
  models_count INTEGER NOT NULL DEFAULT 0,
  benchmarks_count INTEGER NOT NULL DEFAULT 0,
  summary TEXT,
  abstract TEXT,
  claim TEXT
) STRICT;
CREATE TABLE edge (
  pk INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  src INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,
  dst INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,
  note TEXT,
  origin TEXT NOT NULL,
  confidence REAL NOT NULL DEFAULT 1,
  evidence TEXT NOT NULL DEFAULT '[]',
  -- The ids of the ends: lists of what a node is related to stand in their order.
  src_id TEXT,
  dst_id TEXT,
  -- `<from> <type> <to>` of a relation that waits for review.
  statement TEXT,
  UNIQUE (src, type, dst)
) STRICT;
CREATE TABLE edge_source (
  edge INTEGER NOT NULL REFERENCES edge (pk) ON DELETE CASCADE,
  paper INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,
  PRIMARY KEY (edge, paper)
) STRICT, WITHOUT ROWID;
CREATE TABLE edge_reference (
  edge INTEGER NOT NULL REFERENCES edge (pk) ON DELETE CASCADE,
  url TEXT NOT NULL,
  PRIMARY KEY (edge, url)
) STRICT, WITHOUT ROWID;
-- What a ref can mean. rank: 0 id, 1 arXiv id or DOI, 2 name, 3 slug, 4 alias, 5 name or alias after its maker.
CREATE TABLE name (
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  rank INTEGER NOT NULL,
  node INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,
  text TEXT NOT NULL,
  PRIMARY KEY (key, kind, rank, node)
) STRICT, WITHOUT ROWID;
-- Families, closed: what is stated for one node counts for what is asked about, in the scope WITH_FAMILIES or WITH_MEMBERS.
-- rank orders all that counts for a node: nearest first, families before members, then by id.
CREATE TABLE reach (
  asked INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,
  scope TEXT NOT NULL,
  stated INTEGER NOT NULL REFERENCES node (pk) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  PRIMARY KEY (asked, scope, stated)
) STRICT, WITHOUT ROWID;
-- How much there is: nodes of each kind (what: NODE), edges of each type (EDGE), and pairs in families, by their kind (FAMILY).
-- The squares are of how many edges start, and end, at each node: they tell how unevenly edges are spread.
CREATE TABLE amount (
  what TEXT NOT NULL,
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  out_squares INTEGER NOT NULL DEFAULT 0,
  in_squares INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (what, name)
) STRICT, WITHOUT ROWID;
-- What can be found. standing orders it: the better connected first, then by the length of the name and the id.
-- called: kind and name in lower case; degree: relations and results; connected: these and those of its variants.
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  standing TEXT NOT NULL,
  called TEXT NOT NULL,
  degree INTEGER NOT NULL,
  connected INTEGER NOT NULL
) STRICT;
-- Words and whole names. count: in how many nodes; named: of how many it is a whole name; forgiven: in how many typing errors are.
CREATE TABLE word (
  pk INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  count INTEGER NOT NULL,
  named INTEGER NOT NULL,
  forgiven INTEGER NOT NULL
) STRICT;
-- The postings of words, in chunks. key: the word's (24 bits), and from which number on (24); the first chunk of a word begins at 0.
-- postings: 32 bits for each node, little-endian: its number (24), kind (5), in what of it (3).
CREATE TABLE chunk (
  key INTEGER PRIMARY KEY,
  postings BLOB NOT NULL
) STRICT;
-- Words by what is left of their first letters when some are deleted, and long ones by what follows these, with their length and digits,
-- as a hash. key: this (29 bits), and the word (24).
-- The index is made by version 4 of its code.
CREATE TABLE typo (
  key INTEGER PRIMARY KEY
) STRICT;
-- Every write. batch: what it says, with ids, where it is kept above the seeds; null where it is part of them, or there is nothing to keep.
-- Of a large one it is the first part.
-- problem: why it does not fit the seeds, where it does not.
CREATE TABLE change (
  revision INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL,
  origin TEXT NOT NULL,
  summary TEXT NOT NULL,
  batch TEXT,
  problem TEXT
) STRICT;
-- What a large write says beyond the first part.
CREATE TABLE change_part (
  revision INTEGER NOT NULL REFERENCES change (revision) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  batch TEXT NOT NULL,
  PRIMARY KEY (revision, place)
) STRICT;
-- Which nodes a write wrote, in order. They are known by their ids, for they may be gone.
CREATE TABLE change_node (
  revision INTEGER NOT NULL REFERENCES change (revision) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (revision, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX edge_in ON edge (dst, type, src);
CREATE INDEX edge_out_by_id ON edge (src, type, dst_id, dst);
CREATE INDEX edge_in_by_id ON edge (dst, type, src_id, src);
CREATE INDEX edge_waiting ON edge (confidence, statement) WHERE statement IS NOT NULL;
CREATE INDEX edge_unsure ON edge (confidence) WHERE confidence < 1;
CREATE INDEX edge_source_paper ON edge_source (paper);
CREATE INDEX name_node ON name (node);
CREATE UNIQUE INDEX entry_id ON entry (id);
CREATE UNIQUE INDEX entry_standing ON entry (standing);
CREATE INDEX entry_called ON entry (called, degree);
CREATE INDEX word_text ON word (text, count);
CREATE INDEX word_often ON word (text, count) WHERE count > 1;
CREATE INDEX word_named ON word (text, count) WHERE named > 0;
CREATE INDEX change_author ON change (author);
CREATE INDEX change_kept ON change (revision) WHERE batch IS NOT NULL;
CREATE INDEX change_problem ON change (revision) WHERE problem IS NOT NULL;
CREATE INDEX change_node_id ON change_node (id, revision);
CREATE INDEX reach_stated ON reach (stated, scope, asked);
CREATE INDEX node_name ON node (name);
CREATE INDEX result_waiting ON node (confidence, id) WHERE kind = 'RESULT' AND origin = 'IMPORTED';
CREATE INDEX node_by_id ON node (kind, id) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK' OR kind = 'RESULT';
CREATE INDEX node_by_name ON node (kind, name, id) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_origin ON node (kind, origin, id) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK' OR kind = 'RESULT';
CREATE INDEX node_by_published ON node (kind, published, id DESC) WHERE kind = 'PAPER';
CREATE INDEX node_by_year ON node (kind, year, id DESC) WHERE kind = 'PAPER';
CREATE INDEX node_by_author_count ON node (kind, author_count, id DESC) WHERE kind = 'PAPER';
CREATE INDEX node_by_venue ON node (kind, venue, id) WHERE kind = 'PAPER';
CREATE INDEX node_by_contribution ON node (kind, contribution, id) WHERE kind = 'PAPER';
CREATE INDEX node_by_introduces_count ON node (kind, introduces_count, id) WHERE kind = 'PAPER';
CREATE INDEX node_by_mentions_count ON node (kind, mentions_count, id) WHERE kind = 'PAPER';
CREATE INDEX node_by_evaluated_on_count ON node (kind, evaluated_on_count, id) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_evaluated_with_count ON node (kind, evaluated_with_count, id) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE';
CREATE INDEX node_by_results_count ON node (kind, results_count, id) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_slug ON node (kind, slug) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_url ON node (kind, url) WHERE kind = 'PAPER' OR kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_arxiv_id ON node (kind, arxiv_id) WHERE kind = 'PAPER';
CREATE INDEX node_by_doi ON node (kind, doi) WHERE kind = 'PAPER';
CREATE INDEX node_by_code_url ON node (kind, code_url) WHERE kind = 'PAPER' OR kind = 'SYSTEM';
CREATE INDEX node_by_category ON node (kind, category, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM';
CREATE INDEX node_by_introduced ON node (kind, introduced, id DESC) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_introduced_by_count ON node (kind, introduced_by_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_mentioned_by_count ON node (kind, mentioned_by_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_extends_count ON node (kind, extends_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'MODEL';
CREATE INDEX node_by_extended_by_count ON node (kind, extended_by_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'MODEL';
CREATE INDEX node_by_uses_count ON node (kind, uses_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'MODEL';
CREATE INDEX node_by_used_by_count ON node (kind, used_by_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM';
CREATE INDEX node_by_implemented_by_count ON node (kind, implemented_by_count, id) WHERE kind = 'TECHNIQUE';
CREATE INDEX node_by_targets_count ON node (kind, targets_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_supports_count ON node (kind, supports_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM';
CREATE INDEX node_by_measured_by_count ON node (kind, measured_by_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'MODEL';
CREATE INDEX node_by_broader_count ON node (kind, broader_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM';
CREATE INDEX node_by_narrower_count ON node (kind, narrower_count, id) WHERE kind = 'TECHNIQUE';
CREATE INDEX node_by_part_of_count ON node (kind, part_of_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL';
CREATE INDEX node_by_parts_count ON node (kind, parts_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL';
CREATE INDEX node_by_results_as_baseline_count ON node (kind, results_as_baseline_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_results_as_further_baseline_count ON node (kind, results_as_further_baseline_count, id) WHERE kind = 'TECHNIQUE' OR kind = 'SYSTEM' OR kind = 'HARDWARE' OR kind = 'MODEL' OR kind = 'BENCHMARK';
CREATE INDEX node_by_system_type ON node (kind, system_type, id) WHERE kind = 'SYSTEM';
CREATE INDEX node_by_implements_count ON node (kind, implements_count, id) WHERE kind = 'SYSTEM';
CREATE INDEX node_by_hardware_type ON node (kind, hardware_type, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_vendor ON node (kind, vendor, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_memory_gb ON node (kind, memory_gb, id DESC) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_released ON node (kind, released, id DESC) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_targeted_by_count ON node (kind, targeted_by_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_supported_by_count ON node (kind, supported_by_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_used_to_evaluate_count ON node (kind, used_to_evaluate_count, id) WHERE kind = 'HARDWARE' OR kind = 'MODEL';
CREATE INDEX node_by_contains_count ON node (kind, contains_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_contained_in_count ON node (kind, contained_in_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_succeeds_count ON node (kind, succeeds_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_succeeded_by_count ON node (kind, succeeded_by_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_results_on_count ON node (kind, results_on_count, id) WHERE kind = 'HARDWARE';
CREATE INDEX node_by_parameters ON node (kind, parameters, id DESC) WHERE kind = 'MODEL';
CREATE INDEX node_by_results_with_count ON node (kind, results_with_count, id) WHERE kind = 'MODEL';
CREATE INDEX node_by_task ON node (kind, task, id) WHERE kind = 'BENCHMARK';
CREATE INDEX node_by_measures_count ON node (kind, measures_count, id) WHERE kind = 'BENCHMARK';
CREATE INDEX node_by_results_by_count ON node (kind, results_by_count, id) WHERE kind = 'BENCHMARK';
CREATE INDEX node_by_metric ON node (kind, metric, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_value ON node (kind, value, id DESC) WHERE kind = 'RESULT';
CREATE INDEX node_by_value_max ON node (kind, value_max, id DESC) WHERE kind = 'RESULT';
CREATE INDEX node_by_bound ON node (kind, bound, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_unit ON node (kind, unit, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_better_is ON node (kind, better_is, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_outcome ON node (kind, outcome, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_precision ON node (kind, precision, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_hardware_count ON node (kind, hardware_count, id DESC) WHERE kind = 'RESULT';
CREATE INDEX node_by_factor ON node (kind, factor, id DESC) WHERE kind = 'RESULT';
CREATE INDEX node_by_complete ON node (kind, complete, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_confidence ON node (kind, confidence, id DESC) WHERE kind = 'RESULT';
CREATE INDEX node_by_paper_published ON node (kind, paper_published, id DESC) WHERE kind = 'RESULT';
CREATE INDEX node_by_further_baselines_count ON node (kind, further_baselines_count, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_models_count ON node (kind, models_count, id) WHERE kind = 'RESULT';
CREATE INDEX node_by_benchmarks_count ON node (kind, benchmarks_count, id) WHERE kind = 'RESULT';
CREATE INDEX method_by_id ON node (id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_name ON node (name, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_origin ON node (origin, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_category ON node (category, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_introduced ON node (introduced, id DESC) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_introduced_by_count ON node (introduced_by_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_mentioned_by_count ON node (mentioned_by_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_extends_count ON node (extends_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_extended_by_count ON node (extended_by_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_uses_count ON node (uses_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_used_by_count ON node (used_by_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_targets_count ON node (targets_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_supports_count ON node (supports_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_evaluated_on_count ON node (evaluated_on_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_evaluated_with_count ON node (evaluated_with_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_measured_by_count ON node (measured_by_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_broader_count ON node (broader_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_part_of_count ON node (part_of_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_parts_count ON node (parts_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_results_count ON node (results_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_results_as_baseline_count ON node (results_as_baseline_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_results_as_further_baseline_count ON node (results_as_further_baseline_count, id) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_slug ON node (slug) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE INDEX method_by_url ON node (url) WHERE kind IN ('TECHNIQUE', 'SYSTEM');
CREATE TRIGGER edge_ids AFTER INSERT ON edge WHEN NEW.src_id IS NULL OR NEW.dst_id IS NULL BEGIN
  UPDATE edge SET src_id = (SELECT id FROM node WHERE pk = NEW.src), dst_id = (SELECT id FROM node WHERE pk = NEW.dst) WHERE pk = NEW.pk;
END;
