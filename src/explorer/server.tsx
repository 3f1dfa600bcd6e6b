import { createRequest, stringifyDocument, type AnyVariables, type SSRData, type TypedDocumentNode } from "@urql/core";
import { renderToString } from "react-dom/server";
import { Provider } from "urql";
import { Router } from "wouter";
import type { Ask } from "./ask.js";
import { serverClient } from "./client.js";
import { findPage, loadPage, pages } from "./registry.js";
import { App } from "./shell/app.js";
import { footerQuestion } from "./shell/footer.js";
import { titled } from "./shell/page-outlet.js";
import { nearestQuestion, refOf } from "./shell/states.js";
import { writeDocument } from "./write-document.js";

export { writeRobots, writeSiteMap } from "./site-map.js";

/** A page that is ready to be sent, or where to go instead. */
export type Written = { readonly status: number; readonly html: string } | { readonly status: 301; readonly location: string };

/** The patterns of every path that has a page. */
export const paths: readonly string[] = pages.map(({ path }) => path);

/** Writes the page at a path, with what stands behind it (`?q=…`). `origin` is where the server is, for links that others share. */
export async function writePage(path: string, search: string, origin: string, ask: Ask): Promise<Written> {
  const found = findPage(path, search);
  const answers = new Answers(ask);
  const footer = answers.read(footerQuestion, {});
  if (!found) {
    await footer;
    return { status: 404, html: write({ ...nothing, canonical: path }, 404) };
  }
  const page = (await loadPage(found.entry)).open(found.address);
  const [answer] = await Promise.all([page.asks ? answers.read(page.question, page.variables) : { status: 200, data: undefined }, footer]);
  const missing = "ref" in answer ? answer.ref : page.missing(answer.data);
  if (missing !== undefined) await answers.read(nearestQuestion, { name: missing.slice(0, 200) });
  if (missing !== undefined || answer.status !== 200) {
    const status = missing === undefined ? answer.status : 404;
    return { status, html: write({ ...(status === 404 ? nothing : failed), canonical: page.address }, status) };
  }
  const head = page.head(answer.data);
  if (new URL(head.canonical, origin).pathname !== new URL(path, origin).pathname)
    return { status: 301, location: head.canonical + search };
  return { status: 200, html: write(head, 200) };

  function write(head: typeof nothing & { readonly canonical: string }, status: number): string {
    const content = renderToString(
      <Provider value={serverClient(answers.data)}>
        <Router ssrPath={path} ssrSearch={search}>
          <App />
        </Router>
      </Provider>,
    );
    return writeDocument({ ...head, title: titled(head.title), origin, isFound: status === 200, content, answers: answers.data });
  }
}

const nothing = { title: "Not found", description: "There is nothing under this name in Papergraph." };
const failed = { title: "Not answered", description: "This page of Papergraph cannot be shown now." };

/** The answers to the questions of a page, in the form in which the browser takes them over. */
class Answers {
  readonly data: SSRData = {};

  constructor(private readonly ask: Ask) {}

  async read<Variables extends AnyVariables>(
    question: TypedDocumentNode<unknown, Variables>,
    variables: Variables,
  ): Promise<{ readonly status: number; readonly data: unknown; readonly ref?: string }> {
    const { key, query } = createRequest(question, variables);
    const { status, text } = await this.ask(stringifyDocument(query), variables ?? {});
    const { data, errors } = JSON.parse(text) as Body;
    this.data[key] = {
      ...(data !== undefined && data !== null && { data: JSON.stringify(data) }),
      ...(errors && { error: { graphQLErrors: errors } }),
    };
    const ref = errors?.[0]?.extensions?.["code"] === "NOT_FOUND" ? refOf(errors[0]) : undefined;
    return { status, data, ...(ref !== undefined && { ref }) };
  }
}

interface Body {
  readonly data?: unknown;
  readonly errors?: { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}
