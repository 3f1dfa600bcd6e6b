import { isIP } from "node:net";
import { roles, type Role } from "./api/auth/viewer.js";

/** What stands between commas; "none" is nothing. */
export function toList(text: string): string[] {
  return text.trim() === "none" ? [] : text.split(",").map((each) => each.trim());
}

/** Origins as a list, or `*` for all of them. */
export function toOrigins(text: string): "*" | string[] {
  return text.trim() === "*" ? "*" : toList(text);
}

/** Whether a text is an origin as browsers send it: no pattern, without a path, and without the port that its scheme implies. */
export function isOrigin(text: string): boolean {
  return /^https?:[^*]*$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Whether a text is an issuer of tokens: over https, for its keys decide who may write, or on this machine, for a trial. */
export function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return (protocol === "https:" || (protocol === "http:" && isHere)) && search + hash + username === "";
}

/** Pairs of the form `name=value`. */
export function toPairs(text: string): [string, string][] {
  return toList(text).map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [name.trim(), value.join("=").trim()];
  });
}

/** Whether the name of a pair is a role, and there is a value. */
export function isRoleValue(pair: readonly [string, string]): pair is [Role, string] {
  return roles.some((role) => role === pair[0]) && pair[1] !== "";
}

/** Whether a text is an IP address or a network of them, such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
