import { fileURLToPath } from "node:url";

/** Where the files of the program lie, whether it runs as modules or as a bundle: this module lies at the root of both. */
const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The curated graph. */
export const seedsFolder = fileAt("../seeds/");

/** The worked questions that have names. */
export const questionsFolder = fileAt("./questions/");

/** The description of the package, with its version. */
export const packageFile = fileAt("../package.json");

/** What the build bundles: the pages of the explorer, and the playground. */
export const explorerFolder = fileAt("./explorer/");
export const playgroundFolder = fileAt("./playground/");

/** The program of a process that reads. */
export const readerProgram = fileAt("./store/sqlite/readers/reader.js");

/** The program of a thread that gathers the words of the index. */
export const wordsProgram = fileAt("./store/sqlite/write/words-thread.js");

/** The program of a thread that copies the write-ahead log of a file into it. */
export const checkpointProgram = fileAt("./store/sqlite/write/checkpoint-thread.js");

/** The program of a process that does one mutation. */
export const writerProgram = fileAt("./writer/writer.js");

/** The program of a process that reads papers of an import. */
export const paperReaderProgram = fileAt("./writer/paper-reader.js");

/** The database that the build has filled with the seeds of this fingerprint. There may be none. */
export const filledDatabase = (fingerprint: string): string => fileAt(`./filled/${fingerprint}.sqlite`);
