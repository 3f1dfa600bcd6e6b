import type { FastifyBaseLogger } from "fastify";
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { PapergraphError } from "../../errors.js";
import { holderName } from "./token-list.js";
import type { Role } from "./viewer.js";

/** Whose tokens are taken, and how their claims become roles. */
export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds roles or groups: its name, or a path of names with dots between. */
  readonly rolesClaim: string;
  /** The values of that claim which give each role. */
  readonly roles: readonly (readonly [role: Role, value: string])[];
}

/** What a token that is valid says. */
export interface TokenHolder {
  readonly name: string;
  readonly subject: string;
  readonly roles: readonly Role[];
}

/** Signatures that the issuer's public keys alone can check. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"];

/** Seconds by which the clocks may differ. */
const clockTolerance = 30;

/** Milliseconds that the issuer may take to answer, and after which it is asked again once it did not, or did not know a key. */
const timeout = 3_000;
const cooldown = 1_000;

/** Milliseconds for which its keys are kept. */
const keyLifetime = 600_000;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Checks the tokens of an OpenID Connect issuer. It is asked for its keys once a token comes, and again for a key that is not known. */
export class OidcIssuer {
  private keys: Promise<JWTVerifyGetKey> | undefined;
  private failedAt = -Infinity;
  private isAway = false;

  constructor(
    private readonly config: OidcConfig,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Who holds a token, or why it is not valid. Where the issuer cannot be asked for its keys, that is SERVICE_UNAVAILABLE. */
  async check(token: string): Promise<TokenHolder | string> {
    const { issuer, audience } = this.config;
    try {
      const { payload } = await jwtVerify(token, this.keyOf, {
        ...{ issuer, audience, algorithms, clockTolerance },
        requiredClaims: ["sub", "exp"],
      });
      if ((payload.iat ?? 0) > Date.now() / 1_000 + clockTolerance) return "it is of the future";
      return this.holderOf(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return `${error.code}: ${error.message}`;
      throw error;
    }
  }

  private holderOf(payload: JWTPayload): TokenHolder | string {
    const subject = payload.sub ?? "";
    const name = [payload["preferred_username"], subject].find((each) => holderName.safeParse(each).success);
    if (typeof name !== "string") return "it has no name that could be shown";
    const values = valuesOf(payload, this.config.rolesClaim);
    return { name, subject, roles: this.config.roles.filter(([, value]) => values.includes(value)).map(([role]) => role) };
  }

  /** The key of a signature. That the issuer has none is about the token, everything else about the issuer. */
  private readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      const key = await (await this.source())(header, token);
      if (this.isAway) this.log.info({ issuer: this.config.issuer }, "the issuer of tokens answers again");
      this.isAway = false;
      return key;
    } catch (error) {
      if (aboutToken.some((type) => error instanceof type)) throw error;
      if (!this.isAway)
        this.log.error({ code: "SERVICE_UNAVAILABLE", issuer: this.config.issuer, err: error }, "the issuer of tokens cannot be asked");
      this.isAway = true;
      throw new PapergraphError("SERVICE_UNAVAILABLE", "The token cannot be checked now, for its issuer does not answer; try again.");
    }
  };

  /** Where the keys are, asked for once. An issuer that has just not answered is left alone for a moment. */
  private source(): Promise<JWTVerifyGetKey> {
    if (performance.now() - this.failedAt < cooldown) throw away("It has just not answered.");
    this.keys ??= this.discover().catch((error: unknown) => {
      this.keys = undefined;
      this.failedAt = performance.now();
      throw error;
    });
    return this.keys;
  }

  /** Asks the issuer where its keys are (OpenID Connect Discovery 1.0). */
  private async discover(): Promise<JWTVerifyGetKey> {
    const address = `${this.config.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw away(`${address} answers ${response.status}.`);
    const { issuer, jwks_uri: keys } = metadata.parse(await response.json());
    if (issuer !== this.config.issuer) throw away(`${address} speaks of another issuer: ${issuer}.`);
    if (address.startsWith("https:") && !keys.startsWith("https:")) throw away(`The keys of ${issuer} are not at an https address.`);
    return createRemoteJWKSet(new URL(keys), { timeoutDuration: timeout, cooldownDuration: cooldown, cacheMaxAge: keyLifetime });
  }
}

const away = (problem: string): PapergraphError => new PapergraphError("SERVICE_UNAVAILABLE", problem);

const aboutToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** The texts of a claim: a list of them, or one with spaces between. */
function valuesOf(payload: JWTPayload, claim: string): readonly string[] {
  const found = payload[claim] ?? claim.split(".").reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), payload);
  if (typeof found === "string") return found.split(/\s+/);
  return Array.isArray(found) ? found.filter((each) => typeof each === "string") : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
