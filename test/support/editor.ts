import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startWorldServer, type WorldServer } from "./world-server.js";

/** The token of somebody who may write. */
export const token = "a-token-for-tests-that-is-long-enough-for-it";

/** Starts the built program over the tiny graph for an editor who is called ada. */
export async function startEditableServer(): Promise<WorldServer> {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-tokens-"));
  const tokens = join(folder, "tokens.yaml");
  const sha256 = createHash("sha256").update(token).digest("hex");
  writeFileSync(tokens, `- { name: ada, roles: [EDITOR], sha256: ${sha256} }\n`, { mode: 0o600 });
  const server = await startWorldServer({ PAPERGRAPH_TOKENS_FILE: tokens });
  return {
    ...server,
    close: async () => {
      const code = await server.close();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

/** Asks past the pages, as another program of the editor does. */
export const askAsEditor = ({ url }: WorldServer, query: string, variables = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });

/** Gives a page a token. */
export async function signIn(page: Page, given = token): Promise<void> {
  await page.getByLabel("Token").fill(given);
  await page.getByRole("button", { name: "Use it" }).click();
}
