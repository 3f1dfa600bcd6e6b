import { kindNames } from "./kinds.js";
import type { Head } from "./page.js";

/** The files that a page names: tools/bundle-explorer.mjs puts their addresses here. */
declare const EXPLORER_FILES: {
  readonly script: string;
  readonly style: string;
  readonly picture: string;
  readonly preload: readonly string[];
};

/** All that an HTML document is written from. */
interface Document extends Head {
  readonly origin: string;
  readonly isFound: boolean;
  /** What the page shows, as HTML. */
  readonly content: string;
  /** The answers that it was written from. */
  readonly answers: object;
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Cg stroke='%232f6db5' stroke-width='1.4' fill='%232f6db5'%3E%3Cpath d='M4 12 8 4l4 8z' fill='none'/%3E%3Ccircle cx='8' cy='3.6' r='2.2'/%3E" +
  "%3Ccircle cx='3.8' cy='12.2' r='2.2'/%3E%3Ccircle cx='12.2' cy='12.2' r='2.2'/%3E%3C/g%3E%3C/svg%3E";

/** Writes the HTML of a page. Everything that comes from the graph is escaped here or by React. */
export function writeDocument({ title, description, canonical, origin, isFound, content, answers }: Document): string {
  const about = shorten(description, 160);
  const address = escapeHtml(origin + canonical);
  const files = EXPLORER_FILES;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(about)}">
${isFound ? `<link rel="canonical" href="${address}">` : '<meta name="robots" content="noindex">'}
${feedsOf(isFound ? canonical : "/")}
<meta property="og:type" content="website">
<meta property="og:site_name" content="Papergraph">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(about)}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${escapeHtml(origin + files.picture)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="Papergraph: what built on what, by how much, and who says so">
<meta name="twitter:card" content="summary_large_image">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${files.style}">
${files.preload.map((file) => `<link rel="modulepreload" href="${file}">`).join("\n")}
<script type="module" src="${files.script}"></script>
</head>
<body>
<div id="root">${content}</div>
<script type="application/json" id="answers">${JSON.stringify(answers).replaceAll("<", "\\u003c")}</script>
</body>
</html>
`;
}

/** The feeds of a page: what is written about the thing that it shows, where it shows one, and all that is written. */
function feedsOf(canonical: string): string {
  const [, kind, slug] = /^\/([a-z]+)\/([^/?]+)$/.exec(canonical) ?? [];
  const about =
    slug !== undefined && kindNames.some((each) => each === kind) ? `?about=${encodeURIComponent(`${kind}:${slug}`)}` : undefined;
  const link = (search: string, title: string): string =>
    `<link rel="alternate" type="application/atom+xml" href="/feed.atom${search}" title="${title}">
<link rel="alternate" type="application/feed+json" href="/feed.json${search}" title="${title}">`;
  return [...(about === undefined ? [] : [link(about, "Written about this")]), link("", "All that is written")].join("\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** A text cut between words where it is longer than this. */
function shorten(text: string, length: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2))}…`;
}
