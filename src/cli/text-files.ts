import { lstatSync, readdirSync, readFileSync, statSync, type Stats } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { PapergraphError } from "../errors.js";
import { decodeText } from "../import/text/decode-text.js";

/** A file that is named, or stands in a folder that is; `-` is the standard input. */
export interface TextFile {
  readonly name: string;
  /** In bytes; 0 where it is not known before it is read. */
  readonly size: number;
  /** Why there is nothing to read, in words. */
  readonly error?: string;
}

/** No file is larger: a text is held as a whole. */
const maxSize = 200_000_000;

/**
 * The files that are named, and those in the folders that are, however deep, in the order of their names. What begins with a dot is left out, and so
 * are links within folders: only what is named is read. A path at which nothing is, is CONFIG_INVALID, and so are paths that hold no file at all.
 */
export function textFiles(paths: readonly string[]): TextFile[] {
  const files = paths.flatMap((path) => {
    if (path === "-") return { name: path, size: 0 };
    const stats = statsOf(path);
    if (stats.isDirectory()) return filesIn(path);
    if (stats.isFile() || stats.isFIFO()) return { name: path, size: stats.size };
    throw new PapergraphError("CONFIG_INVALID", `${path} is neither a file nor a folder.`);
  });
  if (files.length === 0 && paths.length > 0) {
    const [path = "", ...more] = paths;
    throw new PapergraphError(
      "CONFIG_INVALID",
      `There is no file in ${more.length === 0 ? path : `any of ${paths.join(", ")}`} to import.`,
    );
  }
  return files;
}

function statsOf(path: string): Stats {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats) return stats;
  } catch (error) {
    throw new PapergraphError("CONFIG_INVALID", `${path} cannot be opened: ${codeOf(error)}.`, {}, { cause: error });
  }
  throw new PapergraphError("CONFIG_INVALID", `There is no file or folder ${path}.`);
}

function filesIn(folder: string): TextFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch (error) {
    return [{ name: folder, size: 0, error: `The folder cannot be read: ${codeOf(error)}.` }];
  }
  return names.toSorted().flatMap((name) => {
    const path = join(folder, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return filesIn(path);
    return stats?.isFile() === true ? { name: path, size: stats.size } : [];
  });
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown reason";

/** The text of a file, or in words why it cannot be read. */
export async function readTextFile({ name, size, error }: TextFile): Promise<{ readonly text: string } | { readonly error: string }> {
  if (error !== undefined) return { error };
  if (size > maxSize) return { error: `The file is larger than ${maxSize / 1_000_000} MB.` };
  try {
    const text = decodeText(name === "-" ? await buffer(process.stdin) : readFileSync(name));
    return text === null ? { error: "The file is no text." } : { text };
  } catch (failure) {
    return { error: `The file cannot be read: ${codeOf(failure)}.` };
  }
}
