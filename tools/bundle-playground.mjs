import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL, URL } from "node:url";
import { build } from "esbuild";
import { compressFiles } from "./compress-files.mjs";

const source = fileURLToPath(new URL("../src/playground/", import.meta.url));
const questions = fileURLToPath(new URL("../src/questions/", import.meta.url));
const defaultOutDir = fileURLToPath(new URL("../dist/playground/", import.meta.url));

/** The address under which the API serves what lies in the output directory. */
const PUBLIC_PATH = "/playground/";

/**
 * Bundles GraphiQL, its workers, style sheet and worked questions, so that GET /graphql makes no request to another host.
 * Entry points keep their names, because index.html and main.tsx refer to them; what they load later is hashed.
 */
export async function bundlePlayground(outDir = defaultOutDir) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const shared = {
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    outdir: outDir,
    publicPath: PUBLIC_PATH,
    legalComments: "external",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: [join(source, "main.tsx")],
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      jsx: "automatic",
      define: { ...shared.define, PLAYGROUND_EXAMPLES: JSON.stringify(await readExamples()) },
      // Monaco's modules import their styles, which graphiql/style.css already contains.
      loader: { ".css": "empty" },
    }),
    build({ ...shared, entryPoints: [join(source, "main.css")] }),
    build({ ...shared, entryPoints: findWorkers(), format: "iife" }),
    cp(join(source, "index.html"), join(outDir, "index.html")),
  ]);
  await compressFiles(outDir);
}

/** The folders of examples, each with its title (`2-numbers` is "Numbers") and the text of its files. */
async function readExamples() {
  const entries = await readdir(questions, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    folders.sort().map(async (folder) => {
      const names = (await readdir(join(questions, folder))).filter((name) => name.endsWith(".graphql")).sort();
      const queries = await Promise.all(names.map((name) => readFile(join(questions, folder, name), "utf8")));
      return { title: titleOf(folder), queries };
    }),
  );
}

function titleOf(folder) {
  const words = folder.replace(/^\d+-/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The workers must come from the same copy of Monaco that GraphiQL loads, so they are resolved from GraphiQL's folder. */
function findWorkers() {
  const graphiql = createRequire(import.meta.resolve("graphiql"));
  const react = createRequire(graphiql.resolve("@graphiql/react/package.json"));
  return {
    "editor.worker": react.resolve("monaco-editor/esm/vs/editor/editor.worker.js"),
    "json.worker": react.resolve("monaco-editor/esm/vs/language/json/json.worker.js"),
    "graphql.worker": react.resolve("monaco-graphql/esm/graphql.worker.js"),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await bundlePlayground(process.argv[2]);
