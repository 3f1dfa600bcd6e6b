/** Builds if needed, then runs a file of dist/ with the arguments that follow: `node tools/run.mjs cli/seeds.js`. */
import process from "node:process";
import { URL } from "node:url";
import { build } from "./build.mjs";

// Without this graphql-js does many more checks at run time; it reads the variable when it is loaded.
process.env["NODE_ENV"] ??= "production";
await build();
const [file = "main.js"] = process.argv.splice(2, 1);
await import(new URL(`../dist/${file}`, import.meta.url).href);
