/**
 * Compiles the server into .dev/ without checking types, file by file and only what has changed: for work on it, where a build takes too
 * long.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { transformFile } from "@swc/core";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The sources of the server. */
export const source = join(root, "src");

/** Where the compiled files lie: beside `seeds/`, as those of dist/ do. */
export const target = join(root, ".dev");

const options = {
  sourceMaps: "inline",
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", decorators: true },
    // type-graphql reads the types of fields from the metadata of their decorators.
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: "es6" },
};

/** Brings .dev/ up to date. A file that cannot be compiled is an error that shows the place. */
export async function transpile() {
  const sources = filesIn(source, ".ts").filter((path) => !isOfBrowser(path));
  const wanted = new Set(sources.map(compiledName));
  for (const path of filesIn(target, ".js")) if (!wanted.has(path) && !isOfBrowser(path)) rmSync(join(target, path));
  await Promise.all(sources.map(compile));
  copyQuestions(target);
  showPlayground();
}

/** The worked questions are documents, which are read as they are. */
export function copyQuestions(folder) {
  const filter = (path) => !path.endsWith(".ts");
  cpSync(join(source, "questions"), join(folder, "questions"), { recursive: true, filter });
}

/** What runs in browsers is bundled, not compiled file by file. */
const isOfBrowser = (path) => /^(playground|explorer)\b/.test(path);

const compiledName = (path) => path.replace(/\.ts$/, ".js");

function filesIn(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function compile(path) {
  const [from, to] = [join(source, path), join(target, compiledName(path))];
  const changed = Math.max(statSync(from).mtimeMs, statSync(fileURLToPath(import.meta.url)).mtimeMs);
  if (existsSync(to) && statSync(to).mtimeMs > changed) return;
  const { code } = await transformFile(from, options);
  mkdirSync(dirname(to), { recursive: true });
  // Another process may be about to run the file, and must not find half of it.
  const draft = `${to}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, to);
}

/** The page that stands where the playground would be: bundling it takes longer than everything else. */
function showPlayground() {
  const page = join(target, "playground", "index.html");
  if (existsSync(page)) return;
  mkdirSync(dirname(page), { recursive: true });
  const text = "This server runs without the playground. `npm start` builds it; programs ask here by POST.";
  writeFileSync(page, `<!doctype html>\n<meta charset="utf-8" />\n<title>Papergraph</title>\n<p>${text}</p>\n`);
}
