import { isNode, isSeq, parseDocument, type Document } from "yaml";
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
  const parsed = entries.safeParse(documentOf(text).toJS() ?? []);
  if (parsed.success) return parsed.data.map(({ sha256, ...entry }) => ({ ...entry, hash: Buffer.from(sha256, "hex") }));
  const [issue] = parsed.error.issues;
  const [index, ...path] = issue?.path ?? [];
  const place = typeof index === "number" ? `entry ${index + 1}${path.map((each) => ` ${String(each)}`).join("")}` : "the list";
  throw new PapergraphError("TOKENS_INVALID", `${place}: ${issue?.message ?? "is wrong"}`);
}

/** What a new file says of itself. */
const heading = "# Who may write. `npm run token -- NAME --role EDITOR` makes a token; take its entry out to end it.\n";

/** The text of a tokens file with a new token in it. The former ones of the same name go; comments and other entries stay. */
export function withToken(text: string, { name, roles: given, hash }: TokenEntry): { readonly text: string; readonly replaced: number } {
  const former = parseTokens(text).flatMap((entry, index) => (entry.name === name ? [index] : []));
  const document = documentOf(text === "" ? heading : text);
  const list = isSeq(document.contents) ? document.contents : document.createNode([]);
  document.contents = list;
  list.flow = false;
  const [place = list.items.length, ...others] = former;
  const entry = document.createNode({ name, roles: given, sha256: hash.toString("hex") }, { flow: true });
  const replaced = list.items[place];
  if (isNode(replaced)) Object.assign(entry, { commentBefore: replaced.commentBefore, comment: replaced.comment });
  list.items[place] = entry;
  list.items = list.items.filter((_item, index) => !others.includes(index));
  return { text: document.toString({ lineWidth: 0 }), replaced: former.length };
}

/** Every scalar is text: digits alone would else be a number. The library quotes the line of a mistake; no more than its place is told. */
function documentOf(text: string): Document {
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: true });
  const [problem] = document.errors;
  if (problem) throw new PapergraphError("TOKENS_INVALID", problem.message.split("\n")[0] ?? "it is not YAML");
  return document;
}
