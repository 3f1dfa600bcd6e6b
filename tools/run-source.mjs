/** Runs a file of src/ with the arguments that follow, compiled as fast as can be: `node tools/run-source.mjs cli/seeds.js`. */
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { target, transpile } from "./transpile.mjs";

await transpile();
const [file] = process.argv.splice(2, 1);
await import(pathToFileURL(join(target, file)).href);
