import { chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { holderName, withToken } from "../../api/auth/token-list.js";
import { hashOf, makeToken } from "../../api/auth/token.js";
import { readTokensFile } from "../../api/auth/tokens-file.js";
import { roles, type Role } from "../../api/auth/viewer.js";
import { PapergraphError } from "../../errors.js";
import type { Call, Command } from "../command.js";

/** Makes a token, keeps its SHA-256 in the file of tokens and prints it, once. */
export const tokenCommand: Command = {
  synopsis: `NAME --role ${roles.join("|")}`,
  about: "Makes a token and prints it, once; the file of tokens keeps its SHA-256. A former token of the same name ends.",
  options: { role: { type: "string", value: "ROLE", says: "What it allows; may be given several times.", multiple: true } },
  settings: ["PAPERGRAPH_TOKENS_FILE"],
  run: (call) => Promise.resolve(makeAndKeep(call)),
};

function makeAndKeep(call: Call): number {
  const { name, given } = readArguments(call);
  const path = resolve(call.config().tokensFile);
  const token = makeToken();
  const { text, replaced } = withToken(textOf(path), { name, roles: given, hash: hashOf(token) });
  replaceFile(path, text);
  console.error(`${path} knows the token of ${name} (${given.join(", ")}), which is shown only here:`);
  console.log(token);
  if (replaced > 0) console.error("The former token of that name is no longer valid.");
  return 0;
}

function readArguments({ positionals, texts }: Call): { name: string; given: readonly Role[] } {
  const [name = "", ...more] = positionals;
  const given = texts("role").map((word) => roles.find((role) => role === word.toUpperCase()));
  if (name === "" || more.length > 0 || given.length === 0 || given.includes(undefined))
    throw new PapergraphError("CONFIG_INVALID", `A token needs one name and a role: papergraph token ${tokenCommand.synopsis}`);
  const problem = holderName.safeParse(name).error?.issues[0]?.message;
  if (problem !== undefined) throw new PapergraphError("CONFIG_INVALID", `The name ${problem}.`);
  return { name, given: given.filter((role) => role !== undefined) };
}

function textOf(path: string): string {
  try {
    return existsSync(path) ? readTokensFile(path).text : "";
  } catch (error) {
    throw new PapergraphError("TOKENS_INVALID", `${path} cannot be used: ${(error as Error).message}.`, {}, { cause: error });
  }
}

/** Writes the whole file beside the old one and puts it in its place, so that a server never reads half of it. */
function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = `${target}.new`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === "EEXIST" ? "is there: another token is being made, or remove it" : "cannot be written";
    throw new PapergraphError("TOKENS_INVALID", `${draft} ${why}.`, {}, { cause: error });
  }
  try {
    if (process.getuid?.() === 0 && existsSync(target)) chownSync(draft, statSync(target).uid, statSync(target).gid);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
