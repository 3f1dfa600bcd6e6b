import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";

/** An OpenID Connect issuer on this machine, with keys of its own. */
export interface LocalIssuer {
  readonly url: string;
  /** How often its keys were asked for. */
  keyRequests(): number;
  /** Signs a token that holds for five minutes; claims and header as given. */
  sign(claims?: Readonly<Record<string, unknown>>, header?: { readonly alg?: string; readonly kid?: string }): Promise<string>;
  /** Forgets its key and makes a new one. */
  rotate(): Promise<void>;
  /** Answers with this status instead of its keys; 0 for not at all. */
  failWith(status: number | undefined): void;
  /** What its discovery document says of it. */
  describe(document: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts an issuer on a free port. Its tokens are for the audience `papergraph`. */
export async function localIssuer(): Promise<LocalIssuer> {
  let server: Server | undefined;
  let port = 0;
  let count = 0;
  let requests = 0;
  let failure: number | undefined;
  let description: Readonly<Record<string, unknown>> | undefined;
  let key: { readonly privateKey: CryptoKey; readonly jwk: JWK };
  const url = (): string => `http://127.0.0.1:${port}/realm`;
  const issuer: LocalIssuer = {
    get url() {
      return url();
    },
    keyRequests: () => requests,
    sign: (claims = {}, { alg = "ES256", kid = key.jwk.kid ?? "" } = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const all = { iss: url(), aud: "papergraph", sub: "user-1", iat: now, exp: now + 300, ...claims };
      return new SignJWT(all).setProtectedHeader({ alg, kid }).sign(key.privateKey);
    },
    rotate: async () => {
      count += 1;
      const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
      key = { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: `key-${count}`, alg: "ES256", use: "sig" } };
    },
    failWith: (status) => (failure = status),
    describe: (document) => (description = document),
    stop: () =>
      new Promise((resolve) => {
        server?.closeAllConnections();
        server?.close(() => {
          resolve();
        });
      }),
    start: () =>
      new Promise((resolve) => {
        server = createServer((request, response) => {
          const isDiscovery = request.url === "/realm/.well-known/openid-configuration";
          if (!isDiscovery) requests += 1;
          if (failure === 0) return;
          response.writeHead(failure ?? 200, { "content-type": "application/json", connection: "close" });
          const content = isDiscovery ? (description ?? { issuer: url(), jwks_uri: `${url()}/keys` }) : { keys: [key.jwk] };
          response.end(JSON.stringify(content));
        });
        server.listen(port, "127.0.0.1", () => {
          port = (server?.address() as { port: number }).port;
          resolve();
        });
      }),
  };
  await issuer.rotate();
  await issuer.start();
  return issuer;
}
