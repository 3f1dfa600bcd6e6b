import { matchPath, type Address } from "./address.js";
import { kindNames } from "./kinds.js";
import type { LoadedPage } from "./page.js";

/** A page by its path. Its module is loaded when it is first shown. */
interface Entry {
  readonly path: string;
  readonly load: () => Promise<LoadedPage>;
}

/** Every page of the explorer. A page is added here and nowhere else. */
export const pages: readonly Entry[] = [
  { path: "/", load: async () => (await import("./pages/home/home-page.js")).homePage },
  { path: "/path", load: async () => (await import("./pages/path/path-page.js")).pathPage },
  { path: "/hardware", load: async () => (await import("./pages/hardware/hardware-page.js")).hardwarePage },
  { path: "/lineage/:slug", load: async () => (await import("./pages/lineage/lineage-page.js")).lineagePage },
  ...kindNames.map((kind) => ({ path: `/${kind}/:slug`, load: async () => (await import("./pages/thing/thing-page.js")).thingPage(kind) })),
  { path: "/edit/:kind/:slug", load: async () => (await import("./pages/edit/edit-page.js")).editPage },
  { path: "/results", load: async () => (await import("./pages/results/results-page.js")).resultsPage },
  { path: "/disagreements", load: async () => (await import("./pages/disagreements/disagreements-page.js")).disagreementsPage },
  { path: "/gaps", load: async () => (await import("./pages/gaps/gaps-page.js")).gapsPage },
  { path: "/records", load: async () => (await import("./pages/records/records-page.js")).recordsPage },
  { path: "/review", load: async () => (await import("./pages/review/review-page.js")).reviewPage },
  { path: "/compare", load: async () => (await import("./pages/compare/compare-page.js")).comparePage },
];

/** A path that fits a page, with what its variable parts hold. */
export interface Found {
  readonly entry: Entry;
  readonly address: Address;
}

/** The page at a path; undefined where there is none. */
export function findPage(path: string, search: string): Found | undefined {
  for (const entry of pages) {
    const params = matchPath(entry.path, path);
    if (params) return { entry, address: { path, params, search: new URLSearchParams(search) } };
  }
  return undefined;
}

const loaded = new Map<Entry, LoadedPage>();

/** The page of an entry where its module has been loaded. */
export function loadedPage(entry: Entry): LoadedPage | undefined {
  return loaded.get(entry);
}

/** Loads the module of an entry. */
export async function loadPage(entry: Entry): Promise<LoadedPage> {
  const page = loaded.get(entry) ?? (await entry.load());
  loaded.set(entry, page);
  return page;
}
