import { isDeepStrictEqual } from "node:util";
import { FAILSAFE_SCHEMA, loadAll, type YAMLException } from "js-yaml";
import { z } from "zod";
import { PapergraphError } from "../../errors.js";
import { hashOf } from "./token.js";
import { roles, type Role } from "./viewer.js";

/** A token as it is kept: whose it is, what they may do, and its SHA-256. */
export interface TokenEntry {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly hash: Buffer;
}

/** A name as it may stand in a log or a list of changes: one line, and not too long. */
export const holderName = z.string().regex(/^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,100}(?<! )$/u, "must be one line of 1 to 100 characters");

const emptyHash = hashOf("").toString("hex");

const entries = z
  .array(
    z.strictObject({
      name: holderName,
      roles: z.array(z.enum(roles)).min(1, `must hold at least one of ${roles.join(", ")}`),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, "must be the SHA-256 of a token, in 64 lower-case hexadecimal digits")
        .refine((hash) => hash !== emptyHash, "must not be that of an empty token"),
    }),
  )
  .refine((list) => new Set(list.map(({ sha256 }) => sha256)).size === list.length, "must not hold a token twice");

/** Reads the text of a tokens file, a list in YAML or JSON; an empty one has no tokens. A mistake is TOKENS_INVALID and says where. */
export function parseTokens(text: string): readonly TokenEntry[] {
  const parsed = entries.safeParse(contentOf(text));
  if (parsed.success) return parsed.data.map(({ sha256, ...entry }) => ({ ...entry, hash: Buffer.from(sha256, "hex") }));
  const [issue] = parsed.error.issues;
  const [index, ...path] = issue?.path ?? [];
  const place = typeof index === "number" ? `entry ${index + 1}${path.map((each) => ` ${String(each)}`).join("")}` : "the list";
  throw new PapergraphError("TOKENS_INVALID", `${place}: ${issue?.message ?? "is wrong"}`);
}

/** What a new file says of itself. */
const heading = "# Who may write. `npm run token -- NAME --role EDITOR` makes a token; take its entry out to end it.\n";

/** The text of a tokens file with a new token in it. The former ones of the same name go; comments and other entries stay. */
export function withToken(text: string, token: TokenEntry): { readonly text: string; readonly replaced: number } {
  const former = parseTokens(text);
  const replaced = former.filter(({ name }) => name === token.name).length;
  const place = former.findIndex(({ name }) => name === token.name);
  const tokens =
    replaced === 0 ? [...former, token] : former.flatMap((each, at) => (at === place ? token : each.name === token.name ? [] : each));
  const edited = editLines(text === "" ? heading : text, former, token);
  return { text: holds(edited, tokens) ? edited : heading + tokens.map(lineOf).join(""), replaced };
}

/** The library knows no comments, so a list that has an entry on each line, or on some, is edited by its lines. Others come out wrong. */
function editLines(text: string, former: readonly TokenEntry[], token: TokenEntry): string {
  const lines = `${text.trimEnd()}\n`;
  const { 0: dash, index: start } = /^ *-(?=\s)/m.exec(lines) ?? { 0: "-", index: lines.length };
  const blocks = lines.slice(start).split(new RegExp(`^(?=${dash}\\s)`, "m"));
  let line = dash.slice(0, -1) + lineOf(token);
  const kept = blocks.map((block, at) => {
    if (former[at]?.name !== token.name) return block;
    const own = block.split(/(?<=\n)/);
    const end = own.findLastIndex((each) => !/^\s*(#|$)/.test(each)) + 1;
    const comment = / #[^"{}]*$/.exec(own[end - 1] ?? "")?.[0] ?? "\n";
    const first = line && line.trimEnd() + comment;
    line = "";
    return first + own.slice(end).join("");
  });
  return lines.slice(0, start) + kept.join("") + line;
}

/** An entry as a line of the list. What JSON quotes, YAML reads alike. */
const lineOf = ({ name, roles: given, hash }: TokenEntry): string =>
  `- { name: ${JSON.stringify(name)}, roles: [${given.join(", ")}], sha256: ${hash.toString("hex")} }\n`;

function holds(text: string, tokens: readonly TokenEntry[]): boolean {
  try {
    return isDeepStrictEqual(parseTokens(text), tokens);
  } catch {
    return false;
  }
}

/** Every scalar is text: digits alone would else be a number. What the library says may quote the text; no more than the place is told. */
function contentOf(text: string): unknown {
  try {
    const [content, ...others] = loadAll(text, { schema: FAILSAFE_SCHEMA });
    if (others.length === 0) return content === undefined || content === "" ? [] : content;
  } catch (error) {
    const { mark } = error as Partial<YAMLException>;
    throw new PapergraphError("TOKENS_INVALID", `it is not YAML${mark ? ` at line ${mark.line + 1}, column ${mark.column + 1}` : ""}`);
  }
  throw new PapergraphError("TOKENS_INVALID", "it is more than one YAML document");
}
