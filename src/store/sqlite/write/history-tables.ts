/** The history of all writes, and with it the log of those that are kept above the seeds. */
export const historyTables = [
  [
    "-- Every write. batch: what it says, with ids, where it is kept above the seeds; null where it is part of them, or there is nothing to keep.",
    "-- Of a large one it is the first part.",
    "-- problem: why it does not fit the seeds, where it does not.",
    "CREATE TABLE change (",
    "  revision INTEGER PRIMARY KEY,",
    "  at TEXT NOT NULL,",
    "  author TEXT NOT NULL,",
    "  action TEXT NOT NULL,",
    "  origin TEXT NOT NULL,",
    "  summary TEXT NOT NULL,",
    "  batch TEXT,",
    "  problem TEXT",
    ") STRICT",
  ].join("\n"),
  [
    "-- What a large write says beyond the first part.",
    "CREATE TABLE change_part (",
    "  revision INTEGER NOT NULL REFERENCES change (revision) ON DELETE CASCADE,",
    "  place INTEGER NOT NULL,",
    "  batch TEXT NOT NULL,",
    "  PRIMARY KEY (revision, place)",
    ") STRICT",
  ].join("\n"),
  [
    "-- Which nodes a write wrote, in order. They are known by their ids, for they may be gone.",
    "CREATE TABLE change_node (",
    "  revision INTEGER NOT NULL REFERENCES change (revision) ON DELETE CASCADE,",
    "  place INTEGER NOT NULL,",
    "  id TEXT NOT NULL,",
    "  PRIMARY KEY (revision, place)",
    ") STRICT, WITHOUT ROWID",
  ].join("\n"),
];

/** Their indexes. */
export const historyIndexes = [
  "CREATE INDEX change_author ON change (author)",
  "CREATE INDEX change_kept ON change (revision) WHERE batch IS NOT NULL",
  "CREATE INDEX change_problem ON change (revision) WHERE problem IS NOT NULL",
  "CREATE INDEX change_node_id ON change_node (id, revision)",
];
