import { useRouter } from "wouter";
import { usePathname, useSearch } from "wouter/use-browser-location";

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
