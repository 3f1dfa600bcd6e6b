import { mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL, URL } from "node:url";
import { build } from "esbuild";
import { compressFiles } from "./compress-files.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const source = join(root, "src", "explorer");

/** The address under which the API serves what lies in `files/`. */
const PUBLIC_PATH = "/explorer/";

/**
 * Bundles the explorer twice: for browsers into `files/`, in parts whose names hold a hash of their content, and for the server, which
 * writes each page before a browser takes it over, into `server.js`.
 */
export async function bundleExplorer(outDir = join(root, "dist", "explorer")) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const shared = {
    bundle: true,
    target: "es2022",
    format: "esm",
    jsx: "automatic",
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  };
  const { metafile } = await build({
    ...shared,
    entryPoints: [join(source, "main.tsx"), join(source, "styles", "main.css"), join(source, "share.png")],
    loader: { ".png": "copy" },
    platform: "browser",
    minify: true,
    splitting: true,
    outdir: join(outDir, "files"),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    publicPath: PUBLIC_PATH,
    metafile: true,
  });
  const files = filesOf(metafile, join(outDir, "files"));
  await build({
    ...shared,
    entryPoints: [join(source, "server.tsx")],
    platform: "node",
    outfile: join(outDir, "server.js"),
    define: { ...shared.define, EXPLORER_FILES: JSON.stringify(files) },
    // React's CommonJS modules ask Node's own modules by `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  await compressFiles(join(outDir, "files"));
}

/** The addresses of the files that every page names: the script, the style, the picture of a shared link, and the parts that the script begins with. */
function filesOf({ outputs }, folder) {
  const addressOf = (path) => PUBLIC_PATH + relative(folder, join(process.cwd(), path));
  const [entry] = Object.entries(outputs).filter(([, output]) => output.entryPoint?.endsWith("explorer/main.tsx"));
  const [style] = Object.keys(outputs).filter((path) => path.endsWith(".css"));
  const [picture] = Object.keys(outputs).filter((path) => path.endsWith(".png"));
  const [script, { imports }] = entry;
  const preload = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => addressOf(path));
  return { script: addressOf(script), style: addressOf(style), picture: addressOf(picture), preload };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await bundleExplorer(process.argv[2]);
