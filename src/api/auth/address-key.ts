import { isIPv6 } from "node:net";

/** What counts as one address: of IPv6 a whole network of 64 bits, for whoever has one address there has them all. */
export function addressKey(address: string): string {
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const others = tail.split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: 8 - groups.length - others.length }, () => "0");
  const all = address.includes("::") ? [...groups, ...zeros, ...others] : groups;
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
