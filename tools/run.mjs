/** Builds if needed, then runs a file of dist/ with the arguments that follow: `node tools/run.mjs cli/seeds.js`. */
import process from "node:process";
import { URL } from "node:url";
import { build } from "./build.mjs";

// graphql-js checks far more at run time where this is not set, and reads it when it is loaded.
process.env["NODE_ENV"] ??= "production";
await build();
const [file = "main.js"] = process.argv.splice(2, 1);
await import(new URL(`../dist/${file}`, import.meta.url).href);
