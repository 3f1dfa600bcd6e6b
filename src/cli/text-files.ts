import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { PapergraphError } from "../errors.js";
import { decodeText } from "../import/text/decode-text.js";

/** A file that is named, or stands in a folder that is; `-` is the standard input. */
export interface TextFile {
  readonly name: string;
  /** In bytes; 0 where it is not known before it is read. */
  readonly size: number;
}

/** No file is larger: a text is held as a whole. */
const maxSize = 200_000_000;

/**
 * The files that are named, and those in the folders that are, however deep, in the order of their names. What begins with a dot is left out, and so
 * are links within folders: only what is named is read. A path at which nothing is, is CONFIG_INVALID.
 */
export function textFiles(paths: readonly string[]): TextFile[] {
  return paths.flatMap((path) => {
    if (path === "-") return { name: path, size: 0 };
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new PapergraphError("CONFIG_INVALID", `There is no file or folder ${path}.`);
    return stats.isDirectory() ? filesIn(path) : { name: path, size: stats.size };
  });
}

function filesIn(folder: string): TextFile[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isDirectory()) return filesIn(path);
    return stats.isFile() ? { name: path, size: stats.size } : [];
  });
}

/** The text of a file, or in words why it cannot be read. */
export async function readTextFile({ name, size }: TextFile): Promise<{ readonly text: string } | { readonly error: string }> {
  if (size > maxSize) return { error: `The file is larger than ${maxSize / 1_000_000} MB.` };
  try {
    const text = decodeText(name === "-" ? await buffer(process.stdin) : readFileSync(name));
    return text === null ? { error: "The file is no text." } : { text };
  } catch (error) {
    return { error: `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}.` };
  }
}
