import { timingSafeEqual } from "node:crypto";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import type { FastifyBaseLogger } from "fastify";
import { PapergraphError } from "../../errors.js";
import { hashOf } from "./token.js";
import { parseTokens, type TokenEntry } from "./token-list.js";

/** Milliseconds between two looks at the file while nobody asks. */
const lookInterval = 1_000;

/** Milliseconds for which a file that was just written may be written again without its times showing it. */
const youth = 100;

/** Bytes of a file of tokens, at most. */
const maxSize = 1_000_000;

/**
 * The tokens of a file. It is looked at whenever a token is asked for, so that one that is taken out of it ends at once, and once a second
 * besides, so that the log tells of a mistake soon. A file that is not there has no tokens. If it is there and cannot be used, the tokens
 * that were read before stay.
 */
export class TokensFile {
  private tokens: readonly TokenEntry[] = [];
  private content: TokensContent = { text: "", isReadByOthers: false };
  private state: string;
  private problem = "";

  /** Reads the file. If it is there and cannot be used, that is TOKENS_INVALID. */
  constructor(
    private readonly path: string,
    private readonly log: FastifyBaseLogger,
  ) {
    this.state = stateOf(path);
    this.read();
    setInterval(() => {
      this.refresh();
    }, lookInterval).unref();
  }

  /** How many tokens there are. */
  get size(): number {
    this.refresh();
    return this.tokens.length;
  }

  /** Whose token it is. Each is compared, in a time that tells nothing of how much of it is right. */
  find(token: string): TokenEntry | undefined {
    this.refresh();
    const hash = hashOf(token);
    return this.tokens.reduce<TokenEntry | undefined>((found, entry) => (timingSafeEqual(entry.hash, hash) ? entry : found), undefined);
  }

  private refresh(): void {
    const state = stateOf(this.path);
    if (state === this.state) return;
    this.state = state;
    try {
      if (this.read()) this.log.info({ file: this.path, tokens: this.tokens.length }, "the file of tokens was read again");
      this.problem = "";
    } catch (error) {
      if (!(error instanceof PapergraphError)) throw error;
      if (this.problem !== error.message) this.log.error({ code: error.code }, `${error.message} The tokens that were read before stay.`);
      this.problem = error.message;
    }
  }

  /** Reads the tokens; false where the file says what it said before. */
  private read(): boolean {
    try {
      const content = existsSync(this.path) ? readTokensFile(this.path) : { text: "", isReadByOthers: false };
      if (content.text === this.content.text && content.isReadByOthers === this.content.isReadByOthers) return false;
      this.tokens = parseTokens(content.text);
      this.content = content;
      if (content.isReadByOthers) this.log.warn({ file: this.path }, `Others can read the file of tokens: chmod 600 ${this.path}`);
      return true;
    } catch (error) {
      const { message } = error as Error;
      throw new PapergraphError("TOKENS_INVALID", `The tokens of ${this.path} cannot be used: ${message}.`, {}, { cause: error });
    }
  }
}

/** What shows that a file was changed or replaced; a new value each time while it is too young to show it. */
function stateOf(path: string): string {
  try {
    const { dev, ino, size, mode, mtimeMs, ctimeMs } = statSync(path);
    const isYoung = Date.now() - Math.max(mtimeMs, ctimeMs) < youth;
    return [dev, ino, size, mode, mtimeMs, ctimeMs, ...(isYoung ? [process.hrtime.bigint()] : [])].join();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
}

interface TokensContent {
  readonly text: string;
  /** Whether others than its owner can read the file. */
  readonly isReadByOthers: boolean;
}

/** Reads a file of tokens as text. If others can write it, it is nobody's word: TOKENS_INVALID. */
export function readTokensFile(path: string): TokensContent {
  // Nobody waits here for the other end of a pipe.
  if (!statSync(path).isFile()) throw new PapergraphError("TOKENS_INVALID", "it is not a file");
  const file = openSync(path, "r");
  try {
    const { mode, size } = fstatSync(file);
    if (size > maxSize) throw new PapergraphError("TOKENS_INVALID", `it is larger than ${maxSize / 1_000_000} MB`);
    // Windows knows no such modes.
    const others = process.platform === "win32" ? 0 : mode & 0o077;
    if ((others & 0o022) !== 0) throw new PapergraphError("TOKENS_INVALID", `others can write it, so chmod 600 ${path}`);
    return { text: readFileSync(file, "utf8"), isReadByOthers: (others & 0o044) !== 0 };
  } finally {
    closeSync(file);
  }
}
