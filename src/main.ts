#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { hearSignals, Stopped } from "./stop-on-signals.js";

/**
 * The program: runs the command that the arguments name, or serves the graph. A server hears signals before the program is loaded, and what cannot
 * be done ends in one line that says why.
 */
async function main(given: readonly string[]): Promise<void> {
  const [first = "serve"] = given;
  if (first === "serve" || first.startsWith("-")) hearSignals();
  // What is loaded from here on need not be compiled again at the next start. A folder that cannot be written is no error.
  enableCompileCache(fileURLToPath(new URL("./.compiled/", import.meta.url)));
  // Without it graphql-js checks much more at run time; it reads the variable when it is loaded.
  const { defaultToProduction } = await import("./config.js");
  defaultToProduction();
  const { runCommand } = await import("./cli/run-command.js");
  process.exitCode = await runCommand(given);
}

// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Stopped) process.exit(0);
  process.stderr.write(`${reasonOf(error as Error & { code?: string })}\n`);
  process.exit(1);
});

function reasonOf(error: Error & { code?: string }): string {
  if (error.code === "EMFILE" || error.code === "ENFILE")
    return "Too few files may be open at once: raise the limit (ulimit -n) to 1024 or more.";
  // The errors of this program say all that there is to say.
  return error.name === "PapergraphError" ? error.message : String(error.stack);
}
