import { ToolbarButton } from "@graphiql/react";
import { useState } from "react";

/** What requests are sent with. Nothing else holds it, so it is gone once the page is loaded again. */
let token = "";

/** The header that says who asks; none without a token. */
export function tokenHeader(): Readonly<Record<string, string>> {
  return token === "" ? {} : { authorization: `Bearer ${token}` };
}

/** Takes a token. GraphiQL's own editor of headers is off, for what is written there is kept in the browser. */
export function TokenButton() {
  const [isGiven, setIsGiven] = useState(false);
  const take = (text: string) => {
    token = text.trim();
    setIsGiven(token !== "");
  };
  return (
    <>
      <ToolbarButton popoverTarget="playground-token" label={isGiven ? "Token: sent with each request" : "Token: none is sent"}>
        <svg className="graphiql-toolbar-icon" viewBox="0 0 14 14" stroke="currentColor" strokeWidth="1.2" aria-hidden="true">
          <circle cx="4.500" cy="9.500" r="2.500" fill={isGiven ? "currentColor" : "none"} />
          <path d="m6.300 7.700 5.200-5.200M9 5l2 2M10.500 3.500l1.500 1.500" fill="none" strokeLinecap="round" />
        </svg>
      </ToolbarButton>
      <div id="playground-token" className="playground-token" popover="auto">
        <label htmlFor="playground-token-input">Token</label>
        <input
          id="playground-token-input"
          type="password"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          aria-describedby="playground-token-note"
          onChange={(event) => {
            take(event.target.value);
          }}
        />
        <p id="playground-token-note">
          Sent with each request, and kept by this page alone: it is gone once the page is loaded again. Reading needs none.
        </p>
      </div>
    </>
  );
}
