import { addressOf } from "./address.js";
import type { Ask } from "./ask.js";
import { pages } from "./registry.js";

/** Addresses of a site map at most: its protocol allows more, but each is read from the API. */
const mostAddresses = 10_000;

/** The lists of the API that hold everything with a page. */
const lists = ["papers", "techniques", "systems", "allHardware", "models", "benchmarks"] as const;

interface Page {
  readonly data?: {
    readonly list: {
      readonly nodes: readonly { readonly id: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** Tells programs that read the web where everything is: the pages without a variable part, and the page of every thing. */
export async function writeSiteMap(origin: string, ask: Ask): Promise<string> {
  const addresses = pages.map(({ path }) => path).filter((path) => !path.includes(":"));
  for (const list of lists) {
    const query = `query SiteMap($after: String) { list: ${list}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    let after: string | null = null;
    do {
      const { data } = JSON.parse((await ask(query, { after })).text) as Page;
      addresses.push(...(data?.list.nodes ?? []).map(({ id }) => addressOf(id)));
      after = data?.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
    } while (after !== null && addresses.length < mostAddresses);
  }
  const rows = addresses.map((address) => `<url><loc>${escapeXml(origin + address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join("\n")}\n</urlset>\n`;
}

/** Tells them what not to read: questions, of which there is no end. */
export function writeRobots(origin: string): string {
  const endless = [
    "/graphql",
    "/*?q=",
    "/results?",
    "/compare?",
    "/path?",
    "/lineage/*?",
    "/disagreements?",
    "/gaps?",
    "/records?",
    "/edit/",
    "/review?",
  ];
  return `User-agent: *\n${endless.map((path) => `Disallow: ${path}\n`).join("")}\nSitemap: ${origin}/sitemap.xml\n`;
}

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
