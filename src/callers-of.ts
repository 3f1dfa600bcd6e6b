import type { Logger } from "pino";
import { Callers } from "./api/auth/callers.js";
import { OidcIssuer } from "./api/auth/oidc-issuer.js";
import { TokensFile } from "./api/auth/tokens-file.js";
import type { Config } from "./config.js";

/** Who may write, by the settings: the holders of the tokens of a file, and of an issuer's. */
export function callersOf({ tokensFile, oidc, writesPerMinute }: Config, log: Logger): Callers {
  const tokens = new TokensFile(tokensFile, log);
  const issuer = oidc && new OidcIssuer(oidc, log);
  return new Callers({ tokens, issuer, writesPerMinute }, log);
}
