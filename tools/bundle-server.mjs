import { join } from "node:path";
import { build } from "esbuild";

/** What processes are started with, below the folder of the compiled sources; each keeps its place in the bundle. */
const programs = [
  "main",
  "library",
  "store/sqlite/readers/reader",
  "store/sqlite/readers/end-with-parent",
  "store/sqlite/write/words-thread",
  "store/sqlite/write/checkpoint-thread",
  "writer/writer",
  "writer/paper-reader",
];

/** CommonJS packages ask for modules of Node, and find no `require` in an ES module. */
const require = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * Bundles the compiled server with all packages but the native one: Node then opens a few files instead of a thousand. What a start does not
 * need stays in files of its own.
 */
export async function bundleServer(compiled, outDir) {
  await build({
    entryPoints: programs.map((program) => join(compiled, `${program}.js`)),
    outbase: compiled,
    outdir: outDir,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node22",
    external: ["better-sqlite3"],
    banner: { js: require },
    legalComments: "linked",
    // Node keeps the source of what it runs in memory: without indentation a server takes four megabytes less.
    minifyWhitespace: true,
    lineLimit: 160,
    logLevel: "warning",
  });
}
