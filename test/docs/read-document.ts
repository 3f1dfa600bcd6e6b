import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A request in a document, with the answer that is printed under it. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** The text of a document; one that is not there is an error that says so. */
export function readDocument(path: string): string {
  if (!existsSync(root + path)) throw new Error(`There is no ${path}: write it.`);
  return readFileSync(root + path, "utf8");
}

/** Prints another answer under a question. */
export async function renewAnswer(path: string, { query }: Example, answer: unknown): Promise<void> {
  const printed = await format(JSON.stringify(answer), { parser: "json", printWidth: 110 });
  const text = readDocument(path).replace(/```graphql\n(.*?)```(\s*)```json\n.*?```/gs, (block: string, asked: string, space: string) =>
    asked === query ? `\`\`\`graphql\n${asked}\`\`\`${space}\`\`\`json\n${printed}\`\`\`` : block,
  );
  writeFileSync(root + path, text);
}

/** The table rows of a text whose first cell is one name in backticks and capitals: their cells without backticks around them. */
export function namedRows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => /^\| *`[A-Z][A-Z0-9_]+` *\|/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim())
        .map((cell, index) => (index === 0 ? cell.slice(1, -1) : cell)),
    );
}

/** Every `graphql` block that a `json` block follows with nothing but blank lines between. */
export function examplesOf(text: string): Example[] {
  return [...text.matchAll(/```graphql\n(.*?)```\s*```json\n(.*?)```/gs)].map(({ index, 1: query = "", 2: answer = "" }) => ({
    title:
      /^#+ (.*)$/m.exec(
        text
          .slice(0, index)
          .split(/(?=^#+ )/m)
          .at(-1) ?? "",
      )?.[1] ??
      query.split("\n")[0] ??
      "",
    query,
    answer: JSON.parse(answer) as Record<string, unknown>,
  }));
}

/** The scripts that a text runs by `npm run`. */
export function npmScriptsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? ""))];
}

/** What is made and not kept: its paths may be absent. */
const made = /^(data|dist|node_modules)(\/|$)/;

/** The paths into the repository that a text names, in backticks or as the target of a link. */
export function pathsOf(text: string): string[] {
  const prose = text.replace(/```.*?```/gs, "");
  const inBackticks = [...prose.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g)].map((match) => match[1] ?? "");
  const linked = [...prose.matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? "").filter((target) => !/^[a-z]+:/.test(target));
  const isRateOrType = (name: string): boolean => /^\w+\/s$|^application\//.test(name);
  const looksLikePath = (name: string): boolean =>
    (name.includes("/") && !isRateOrType(name)) || /^[\w-]+\.(md|json|ts|js|mjs|yml|yaml|graphql|sql|sh)$/.test(name);
  return [...new Set([...inBackticks.filter(looksLikePath), ...linked])].filter((path) => !made.test(path) && !path.startsWith("/"));
}

/** Where the links of a text lead within the repository: a file, if it is another one, and the heading in it, if one is named. */
export function linksOf(text: string): (readonly [target: string, heading: string | undefined])[] {
  const prose = text.replace(/```.*?```/gs, "");
  return [...prose.matchAll(/(?<!!)\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => [target.replace(/#.*/, ""), /#(.*)/.exec(target)?.[1]] as const);
}

/** The headings of a document as links name them. */
export function headingsOf(text: string): string[] {
  const headings = text.replace(/```.*?```/gs, "").matchAll(/^#+ (.*)$/gm);
  return [...headings].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}
