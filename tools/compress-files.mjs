import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Writes a .br and a .gz beside each file that is large enough to gain from it; the server sends them to clients that accept them. */
export async function compressFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.(js|css|ttf)$/.test(entry.name))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const content = await readFile(path);
        if (content.length < 1_024) return;
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content, brotliOptions));
        await writeFile(`${path}.gz`, await promisify(gzip)(content));
      }),
  );
}
