import { indexVersion } from "../../search/build-index.js";

/** The index of words that a search asks. It knows nodes by numbers that they keep. */
export const searchTables = [
  [
    "-- What can be found. standing orders it: the better connected first, then by the length of the name and the id.",
    "-- called: kind and name in lower case; degree: relations and results; connected: these and those of its variants.",
    "CREATE TABLE entry (",
    "  number INTEGER PRIMARY KEY,",
    "  id TEXT NOT NULL,",
    "  standing TEXT NOT NULL,",
    "  called TEXT NOT NULL,",
    "  degree INTEGER NOT NULL,",
    "  connected INTEGER NOT NULL",
    ") STRICT",
  ].join("\n"),
  [
    "-- Words and whole names. count: in how many nodes; named: of how many it is a whole name; forgiven: in how many typing errors are.",
    "CREATE TABLE word (",
    "  pk INTEGER PRIMARY KEY,",
    "  text TEXT NOT NULL,",
    "  count INTEGER NOT NULL,",
    "  named INTEGER NOT NULL,",
    "  forgiven INTEGER NOT NULL",
    ") STRICT",
  ].join("\n"),
  [
    "-- The postings of words, in chunks. key: the word's (24 bits), and from which number on (24); the first chunk of a word begins at 0.",
    "-- postings: 32 bits for each node, little-endian: its number (24), kind (5), in what of it (3).",
    "CREATE TABLE chunk (",
    "  key INTEGER PRIMARY KEY,",
    "  postings BLOB NOT NULL",
    ") STRICT",
  ].join("\n"),
  [
    "-- Words by what is left of their first letters when some are deleted, and long ones by what follows these, with their length and digits,",
    "-- as a hash. key: this (29 bits), and the word (24).",
    `-- The index is made by version ${indexVersion} of its code.`,
    "CREATE TABLE typo (",
    "  key INTEGER PRIMARY KEY",
    ") STRICT",
  ].join("\n"),
];

/** Their names. */
export const searchTableNames = ["entry", "word", "chunk", "typo"];

/** A word is unique by its text; with the count in it, a prefix is completed without a look at the table. Few words stand in several nodes. */
export const searchIndexes = [
  "CREATE UNIQUE INDEX entry_id ON entry (id)",
  "CREATE UNIQUE INDEX entry_standing ON entry (standing)",
  "CREATE INDEX entry_called ON entry (called, degree)",
  "CREATE INDEX word_text ON word (text, count)",
  "CREATE INDEX word_often ON word (text, count) WHERE count > 1",
  "CREATE INDEX word_named ON word (text, count) WHERE named > 0",
];
