import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { hearSignals, Stopped } from "./stop-on-signals.js";

/**
 * Starts the server. Signals are heard before the program is loaded, and a start that cannot succeed ends in one line that says why.
 */
async function main(): Promise<void> {
  hearSignals();
  // What is loaded from here on need not be compiled again at the next start. A folder that cannot be written is no error.
  enableCompileCache(fileURLToPath(new URL("./.compiled/", import.meta.url)));
  // Without it graphql-js checks much more at run time; it reads the variable when it is loaded.
  const { defaultToProduction } = await import("./config.js");
  defaultToProduction();
  const { start } = await import("./start.js");
  await start();
}

main().catch((error: unknown) => {
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
