import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createHmac } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { OidcIssuer, type OidcConfig } from "../../../src/api/auth/oidc-issuer.js";
import { localIssuer, type LocalIssuer } from "../../support/local-issuer.js";
import { watchedLog, type WatchedLog } from "../../support/log-lines.js";

let issuer: LocalIssuer;
let watched: WatchedLog;

beforeAll(async () => {
  issuer = await localIssuer();
});

beforeEach(() => {
  watched = watchedLog();
});

afterAll(() => issuer.stop());

const known = (more: Partial<OidcConfig> = {}): OidcIssuer =>
  new OidcIssuer(
    {
      ...{ issuer: issuer.url, audience: "papergraph", rolesClaim: "roles" },
      roles: [
        ["EDITOR", "curators"],
        ["ADMIN", "maintainers"],
        ["ADMIN", "owners"],
      ],
      ...more,
    },
    watched.log,
  );

const now = (): number => Math.floor(Date.now() / 1_000);

/** A token whose signature is an HMAC with a public text, as if the key were a secret. */
function confused(): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const signed = `${encode({ alg: "HS256", kid: "key-1" })}.${encode({ iss: issuer.url, aud: "papergraph", sub: "eve", exp: now() + 300 })}`;
  return `${signed}.${createHmac("sha256", "public").update(signed).digest("base64url")}`;
}

describe("a token of the issuer", () => {
  test("has the roles that its claim is mapped to, and a name", async () => {
    const checked = await known().check(await issuer.sign({ preferred_username: "ada", roles: ["curators", "owners", "others"] }));
    expect(checked).toEqual({ name: "ada", subject: "user-1", roles: ["EDITOR", "ADMIN"] });
    expect(await known().check(await issuer.sign({ roles: "others curators" }))).toEqual({
      name: "user-1",
      subject: "user-1",
      roles: ["EDITOR"],
    });
    expect(await known().check(await issuer.sign())).toEqual({ name: "user-1", subject: "user-1", roles: [] });
  });

  test("may have them deeper, or under a name with dots", async () => {
    const deep = known({ rolesClaim: "realm_access.roles" });
    expect(await deep.check(await issuer.sign({ realm_access: { roles: ["curators"] } }))).toMatchObject({ roles: ["EDITOR"] });
    const dotted = known({ rolesClaim: "https://lab.example/roles" });
    expect(await dotted.check(await issuer.sign({ "https://lab.example/roles": ["curators"] }))).toMatchObject({ roles: ["EDITOR"] });
    expect(await deep.check(await issuer.sign({ realm_access: "curators" }))).toMatchObject({ roles: [] });
  });

  test("that has no name fit to be shown goes by its subject, or is refused", async () => {
    expect(await known().check(await issuer.sign({ preferred_username: "a\nb" }))).toMatchObject({ name: "user-1" });
    expect(await known().check(await issuer.sign({ sub: "a\nb" }))).toBe("it has no name that could be shown");
  });
});

describe("a token is refused, for the reason that the log is told, if", () => {
  const refused: [string, () => Promise<string> | string, RegExp][] = [
    ["it is not signed", () => new UnsecuredJWT({ sub: "eve" }).setIssuer(issuer.url).setExpirationTime("5m").encode(), /ALG_NOT_ALLOWED/],
    ["its signature is one that everybody can make", confused, /ALG_NOT_ALLOWED/],
    ["it is for others", () => issuer.sign({ aud: "another" }), /"aud"/],
    ["it is of another issuer", () => issuer.sign({ iss: "https://elsewhere.example" }), /"iss"/],
    ["it is past its time", () => issuer.sign({ exp: now() - 60 }), /EXPIRED/],
    ["it has no end", () => issuer.sign({ exp: undefined }), /"exp"/],
    ["it says of nobody", () => issuer.sign({ sub: undefined }), /"sub"/],
    ["its clock is ten minutes late", () => issuer.sign({ iat: now() - 900, exp: now() - 600 }), /EXPIRED/],
    ["its clock is ten minutes early", () => issuer.sign({ iat: now() + 600, exp: now() + 900 }), /future/],
    ["it does not hold yet", () => issuer.sign({ nbf: now() + 600 }), /"nbf"/],
    ["its key is not in the set", () => issuer.sign({}, { kid: "another" }), /NO_MATCHING_KEY/],
    [
      "somebody else signed it under the name of the key",
      async () => {
        const { privateKey } = await generateKeyPair("ES256");
        const claims = new SignJWT({ roles: ["owners"] })
          .setIssuer(issuer.url)
          .setAudience("papergraph")
          .setSubject("eve")
          .setExpirationTime("5m");
        return claims.setProtectedHeader({ alg: "ES256", kid: "key-1" }).sign(privateKey);
      },
      /SIGNATURE_VERIFICATION_FAILED/,
    ],
    [
      "it was changed",
      async () => (await issuer.sign()).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"eve"}').toString("base64url")}.`),
      /JWS|JWT/,
    ],
    ["it is no token at all", () => "a.b.c", /INVALID/],
  ];

  test.each(refused)("%s", async (_name, make, reason) => {
    expect(await known().check(await make())).toEqual(expect.stringMatching(reason));
  });
});

test("clocks may differ a little", async () => {
  expect(await known().check(await issuer.sign({ exp: now() - 10 }))).toMatchObject({ name: "user-1" });
  expect(await known().check(await issuer.sign({ iat: now() + 10, nbf: now() + 10 }))).toMatchObject({ name: "user-1" });
});

describe("the keys of the issuer", () => {
  test("are asked for once, and again for a key that is not known: a new key is taken, the old one no longer", async () => {
    const oidc = known();
    const before = await issuer.sign();
    const requests = issuer.keyRequests();
    for (const _ of [1, 2, 3]) expect(await oidc.check(before)).toMatchObject({ name: "user-1" });
    expect(issuer.keyRequests()).toBe(requests + 1);
    await setTimeout(1_100);
    await issuer.rotate();
    expect(await oidc.check(await issuer.sign())).toMatchObject({ name: "user-1" });
    expect(await oidc.check(before)).toMatch(/NO_MATCHING_KEY/);
    expect(issuer.keyRequests()).toBe(requests + 2);
  });

  test("stay good while the issuer is away", async () => {
    const oidc = known();
    await oidc.check(await issuer.sign());
    await issuer.stop();
    expect(await oidc.check(await issuer.sign())).toMatchObject({ name: "user-1" });
    await issuer.start();
  });

  test("that cannot be had are SERVICE_UNAVAILABLE, said once in the log, until they can be", async () => {
    const oidc = known();
    const token = await issuer.sign();
    await issuer.stop();
    for (const _ of [1, 2]) await expect(oidc.check(token)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await issuer.start();
    await setTimeout(1_100);
    expect(await oidc.check(token)).toMatchObject({ name: "user-1" });
    expect(watched.lines.map(({ level, msg }) => [level, msg])).toEqual([
      [50, "the issuer of tokens cannot be asked"],
      [30, "the issuer of tokens answers again"],
    ]);
    expect(watched.text()).not.toContain(token);
  });

  test.each([
    [
      "the issuer fails",
      () => {
        issuer.failWith(500);
      },
    ],
    [
      "it speaks of another issuer",
      () => {
        issuer.describe({ issuer: "https://elsewhere.example", jwks_uri: `${issuer.url}/keys` });
      },
    ],
    [
      "it does not say where they are",
      () => {
        issuer.describe({ issuer: issuer.url });
      },
    ],
  ])("cannot be had where %s", async (_name, spoil) => {
    const oidc = known();
    const token = await issuer.sign();
    spoil();
    await expect(oidc.check(token)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    issuer.failWith(undefined);
    issuer.describe({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` });
  });
});
