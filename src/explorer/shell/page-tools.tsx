import { stringifyDocument, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import { useState, type ReactElement } from "react";

/** The address at which the playground shows a question with its variables. */
export function playgroundAddress(question: TypedDocumentNode<unknown, AnyVariables>, variables: AnyVariables): string {
  // urql takes its own comment for the first line of a document, which names no file of ours.
  const query = stringifyDocument(question).replace(/^# [^\n]*\n/, "");
  const search = new URLSearchParams({ query });
  if (variables && Object.keys(variables).length > 0) search.set("variables", JSON.stringify(variables, null, 2));
  return `/graphql?${search.toString()}`;
}

interface Asked {
  readonly question: TypedDocumentNode<unknown, AnyVariables>;
  readonly variables: AnyVariables;
}

/** What can be done with any page: take it on as a question to the API, and share it. */
export function PageTools({ question, variables }: Asked): ReactElement {
  return (
    <div className="page-tools">
      <a href={playgroundAddress(question, variables)}>Open as GraphQL</a>
      <CopyButton label="Copy link" text={() => location.href} />
    </div>
  );
}

/** Copies a text, and says so. Works on plain http too, where browsers have no clipboard for scripts. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }): ReactElement {
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
  const copy = async (): Promise<void> => {
    setState((await copyText(text())) ? "done" : "failed");
    setTimeout(() => setState("idle"), 2_000);
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <span aria-live="polite">{state === "done" ? "Copied" : state === "failed" ? "Not copied" : label}</span>
    </button>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  // The one way where a page has no clipboard.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
