/**
 * `npm run test:one -- <file or pattern>`: runs the test files whose path holds it. The program is built only where one of them starts it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { build } from "./build.mjs";

const jest = fileURLToPath(new URL("../node_modules/jest/bin/jest.js", import.meta.url));
const command = ["--experimental-vm-modules", "--no-warnings", jest];

const patterns = process.argv.slice(2);
if (patterns.length === 0) {
  process.stderr.write("Usage: npm run test:one -- <file or pattern> [options of Jest]\n");
  process.exit(1);
}

const { stdout } = spawnSync(process.execPath, [...command, "--listTests", ...patterns], { encoding: "utf8" });
const files = stdout.split("\n").filter((path) => path !== "");

/** What starts the built program stands in these files of test/support. */
const startsProgram = /support\/(program|readers|refused-program|test-server|world-server)\.js/;

if (files.some((path) => startsProgram.test(readFileSync(path, "utf8")))) await build();
const { status } = spawnSync(process.execPath, [...command, ...patterns], { stdio: "inherit" });
process.exitCode = status ?? 1;
