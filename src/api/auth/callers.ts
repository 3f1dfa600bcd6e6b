import type { FastifyBaseLogger } from "fastify";
import { PapergraphError } from "../../errors.js";
import { noTokenConfigured } from "./access.js";
import { addressKey } from "./address-key.js";
import type { Caller } from "./caller.js";
import type { OidcIssuer } from "./oidc-issuer.js";
import { RateLimiter } from "./rate-limiter.js";
import { bearerToken } from "./token.js";
import type { TokensFile } from "./tokens-file.js";
import { nobody, viewerOf, type Viewer } from "./viewer.js";

/** Wrong tokens that an address may send a minute; each is a line of the log. */
const wrongTokens = 100;

/** What whoever sends a wrong token is told, whatever is wrong with it. */
const wrongToken = "The token is not valid here: send `Authorization: Bearer <token>` with one that is, or none to read.";

/** Somebody whose token was found, with the key under which what they do is counted. */
interface Holder {
  readonly viewer: Viewer;
  readonly key: string;
}

const noHolder: Holder = { viewer: nobody, key: "nobody" };

/** Where the tokens are known, and how much may be written with one of them, or from one address, in a minute. */
export interface CallersConfig {
  readonly tokens?: TokensFile | undefined;
  readonly issuer?: OidcIssuer | undefined;
  readonly writesPerMinute: number;
}

/** Finds out who sent a request, and counts what they may not do too often. */
export class Callers {
  private readonly writes: RateLimiter;
  private readonly failures = new RateLimiter(wrongTokens);

  constructor(
    private readonly config: CallersConfig,
    private readonly log: FastifyBaseLogger,
  ) {
    this.writes = new RateLimiter(config.writesPerMinute);
  }

  /** False where no token is configured. */
  get canWriteAtAll(): boolean {
    return this.config.issuer !== undefined || (this.config.tokens?.size ?? 0) > 0;
  }

  /** Somebody who has sent no token, wherever they are: they may not write, so nothing of theirs is counted. */
  get nobody(): Caller {
    return this.caller(noHolder, "");
  }

  /**
   * Who sent a request, by its Authorization headers and its address. A token that is wrong is UNAUTHENTICATED, too many of them are
   * RATE_LIMITED, and one that nobody can check now is SERVICE_UNAVAILABLE.
   */
  async identify(headers: readonly string[], address: string): Promise<Caller> {
    if (headers.length === 0) return this.caller(noHolder, address);
    const token = bearerToken(headers);
    const found = token === undefined ? "the header is not `Bearer <token>`" : await this.holderOf(token);
    if (typeof found === "string") throw this.refusal(found, address);
    return this.caller(found, address);
  }

  /** Whose token it is, or why it is nobody's. */
  private async holderOf(token: string): Promise<Holder | string> {
    const { tokens, issuer } = this.config;
    const entry = tokens?.find(token);
    if (entry) return { viewer: viewerOf(entry.name, entry.roles), key: `token ${entry.name}` };
    if (!issuer || !isSigned(token)) return "nobody's token is this one";
    const checked = await issuer.check(token);
    if (typeof checked === "string") return checked;
    return { viewer: viewerOf(checked.name, checked.roles), key: `subject ${checked.subject}` };
  }

  private caller({ viewer, key }: Holder, address: string): Caller {
    const canWriteAtAll = (): boolean => this.canWriteAtAll;
    return {
      viewer,
      // It looks at the file of tokens, which a query need not.
      get canWriteAtAll() {
        return canWriteAtAll();
      },
      takeWrites: (count) => {
        const wait = this.writes.take([key, `address ${addressKey(address)}`], count);
        if (wait > 0) throw limited(`More than ${this.writes.perMinute} writes a minute came with one token or from one address`, wait);
      },
    };
  }

  /** The client is told the same whatever the reason is, and the log nothing of the token. */
  private refusal(reason: string, address: string): PapergraphError {
    const wait = this.failures.take([addressKey(address)]);
    if (wait > 0) return limited("Too many wrong tokens came from this address", wait);
    this.log.warn({ code: "UNAUTHENTICATED", address, reason }, "a token was refused");
    return new PapergraphError("UNAUTHENTICATED", this.canWriteAtAll ? wrongToken : noTokenConfigured);
  }
}

/** Whether a token has the form of one that is signed: a JSON Web Token. */
const isSigned = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);

const limited = (problem: string, retryAfter: number): PapergraphError =>
  new PapergraphError("RATE_LIMITED", `${problem}; try again in ${retryAfter} s.`, { retryAfter });
