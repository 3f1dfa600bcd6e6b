import { ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { linkTo } from "./address.js";

/** Copies the address that shows the query and its variables, and says so. */
export function CopyLinkButton() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const copy = async () => {
    const link = linkTo({ query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" }, location.href);
    const copied = await navigator.clipboard.writeText(link).then(
      () => "copied" as const,
      () => "refused" as const,
    );
    setOutcome(copied);
    setTimeout(() => {
      setOutcome(undefined);
    }, 2_000);
  };
  return (
    <ToolbarButton onClick={() => void copy()} label={LABELS[outcome ?? "idle"]}>
      <svg className="graphiql-toolbar-icon" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden="true">
        {outcome === "copied" ? (
          <path d="m2 7.5 3.5 3.5L12 3.5" strokeLinecap="round" strokeLinejoin="round" />
        ) : (
          <path
            d="M6 8a2.5 2.5 0 0 0 3.6 0l2.2-2.2a2.5 2.5 0 0 0-3.6-3.6L7 3.4M8 6a2.5 2.5 0 0 0-3.6 0L2.2 8.200a2.5 2.5 0 0 0 3.6 3.6L7 10.6"
            strokeLinecap="round"
          />
        )}
      </svg>
    </ToolbarButton>
  );
}

const LABELS = { idle: "Copy a link to this query", copied: "Link copied", refused: "The browser refused to copy" };
