import { spawnSync } from "node:child_process";

/** How long packages may take from a slow registry. */
export const installTimeout = 300_000;

/**
 * Installs packages from npm's registry into a folder, as people do. Answers why that is not possible, loudly, where the registry cannot be reached; in CI
 * it has to be.
 */
export function installInto(folder: string, ...packages: readonly string[]): string | undefined {
  const options = ["--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--prefer-offline", "--loglevel=error", "--fetch-retries=1"];
  const { status, stderr } = spawnSync("npm", ["install", "--prefix", folder, ...options, ...packages], {
    cwd: folder,
    encoding: "utf8",
    timeout: installTimeout,
  });
  if (status === 0) return undefined;
  const why = stderr.trim().split("\n").slice(0, 3).join(" ");
  if (process.env["CI"]) throw new Error(`npm cannot install ${packages.join(" ")}: ${why}`);
  process.stderr.write(`\n*** WITHOUT ${packages.join(" ")} from the registry\n*** ${why}\n\n`);
  return why;
}
