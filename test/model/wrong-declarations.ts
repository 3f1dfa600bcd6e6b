import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import type { ModelDeclaration } from "../../src/model/declare/declaration.js";
import { papergraphDeclaration } from "../../src/model/declare/papergraph.js";

const folder = fileURLToPath(new URL("check/", import.meta.url));

/** A wrong declaration, written as a patch of the right one, with what is to be said of it in a file beside it. */
export interface WrongDeclaration {
  /** The file of the rule that it breaks, without its ending: the folder in which it stands. */
  readonly rule: string;
  /** What is wrong: the name of its file. */
  readonly name: string;
  readonly declaration: ModelDeclaration;
  /** The file that holds the message. */
  readonly path: string;
}

/** Every wrong declaration, one file each in a folder for each rule. */
export function readWrongDeclarations(): WrongDeclaration[] {
  return readdirSync(folder).flatMap((rule) =>
    readdirSync(join(folder, rule))
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => {
        const path = join(folder, rule, file);
        const patch: unknown = load(readFileSync(path, "utf8"));
        return {
          rule,
          name: file.replace(/\.yaml$/, ""),
          declaration: patched(papergraphDeclaration, patch) as ModelDeclaration,
          path: path.replace(/\.yaml$/, ".txt"),
        };
      }),
  );
}

/** The messages whose declaration is gone. */
export function orphanedMessages(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".txt"));
  return files.filter((file) => !existsSync(join(folder, file.replace(/\.txt$/, ".yaml"))));
}

/** What a JSON merge patch (RFC 7396) makes of a value: objects are merged, null removes, all else replaces. `derive` gets a function. */
function patched(value: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const merged = new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  for (const [name, part] of Object.entries(patch)) {
    if (part === null) merged.delete(name);
    else merged.set(name, name === "derive" ? () => null : patched(merged.get(name), part));
  }
  return Object.fromEntries(merged);
}
