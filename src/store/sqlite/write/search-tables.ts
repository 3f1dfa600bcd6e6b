import { indexVersion } from "../../search/build-index.js";

/** The index of words that a search asks. It knows nodes by their ids, and is made anew with everything that is derived. */
export const searchTables = [
  [
    "-- What can be found, numbered in the order of its standing: the better connected first, then by the length of the name and the id.",
    "CREATE TABLE entry (",
    "  place INTEGER PRIMARY KEY,",
    "  id TEXT NOT NULL,",
    "  standing TEXT NOT NULL UNIQUE",
    ") STRICT",
  ].join("\n"),
  [
    "-- Words and whole names. count: in how many nodes; named: of how many it is a whole name.",
    "-- postings: 32 bits for each node, little-endian: place (24), kind (5), in what of it (3).",
    "CREATE TABLE word (",
    "  pk INTEGER PRIMARY KEY,",
    "  text TEXT NOT NULL,",
    "  count INTEGER NOT NULL,",
    "  named INTEGER NOT NULL,",
    "  postings BLOB NOT NULL",
    ") STRICT",
  ].join("\n"),
  [
    "-- Words by what is left of their first letters when some are deleted, with their length and digits, as a hash.",
    `-- The index is made by version ${indexVersion} of its code.`,
    "CREATE TABLE typo (",
    "  key INTEGER NOT NULL,",
    "  word INTEGER NOT NULL,",
    "  PRIMARY KEY (key, word)",
    ") STRICT, WITHOUT ROWID",
  ].join("\n"),
];

/** Their names. */
export const searchTableNames = ["entry", "word", "typo"];

/** The first is unique by its text; with the count in it, a prefix is completed without a look at the table. */
export const searchIndexes = [
  "CREATE INDEX word_text ON word (text, count)",
  "CREATE INDEX word_named ON word (text, count) WHERE named > 0",
];
