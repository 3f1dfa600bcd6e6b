import { CombinedError } from "@urql/core";
import { useState, type ReactElement, type ReactNode } from "react";
import { useClient } from "urql";
import { FieldError } from "./refusal-shown.js";
import { signIn, signOut, useSession } from "./session.js";
import { readRefusal, type Refusal } from "./use-write.js";

/** Shows what only those may use who may write; others are asked for their token. */
export function ForWriters({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useSession();
  if (!session) return <SignIn />;
  const mayWrite = session.viewer.roles.includes("EDITOR");
  return (
    <>
      <p className="write-session small">
        <span>
          You write as <strong>{session.viewer.name}</strong>.
        </span>
        <button type="button" className="button" onClick={signOut}>
          Forget the token
        </button>
      </p>
      {mayWrite ? children : <p className="write-problem">This token may only read: writing needs the role EDITOR.</p>}
    </>
  );
}

function SignIn(): ReactElement {
  const client = useClient();
  const [refusal, setRefusal] = useState<Refusal>();
  const take = async (form: FormData): Promise<void> => {
    const token = form.get("token");
    if (typeof token !== "string" || token.trim() === "") return;
    try {
      setRefusal(undefined);
      await signIn(client, token.trim());
    } catch (error) {
      setRefusal(readRefusal(error instanceof CombinedError ? error : undefined));
    }
  };
  return (
    <form
      className="edit-form"
      aria-label="Who writes"
      onSubmit={(event) => {
        event.preventDefault();
        void take(new FormData(event.currentTarget));
      }}
    >
      <label className="field" htmlFor="token">
        <span>Token</span>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby="token-note token-error"
        />
      </label>
      <p className="muted small" id="token-note">
        Writing needs a token with the role EDITOR. This page alone keeps it: it is gone once the page is loaded again.
      </p>
      <FieldError id="token-error" refusal={refusal} />
      <p>
        <button className="button">Use it</button>
      </p>
    </form>
  );
}
