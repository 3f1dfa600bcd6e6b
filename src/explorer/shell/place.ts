import { useRouter } from "wouter";
import { useLocationProperty, usePathname, useSearch } from "wouter/use-browser-location";
import { decodePart } from "../address.js";

/** The path of the page, on the server as in a browser, as it is written in the address. */
export function usePlace(): string {
  const { ssrPath } = useRouter();
  return usePathname(ssrPath === undefined ? {} : { ssrPath });
}

/** What stands behind the path, as it is written in the address. wouter's own hook decodes it once too often. */
export function useSearchText(): string {
  const { ssrSearch } = useRouter();
  return useSearch(ssrSearch === undefined ? {} : { ssrSearch });
}

/** The id of the place on the page that the address names behind `#`; empty where it names none, and on the server, which is not told. */
export function useFragment(): string {
  return useLocationProperty(fragment, () => "");
}

const fragment = (): string => decodePart(location.hash.slice(1)) ?? "";

/** The place on the page that the address names, where the page shows it. */
export const namedPlace = (id = fragment()): HTMLElement | null => (id === "" ? null : document.getElementById(id));
