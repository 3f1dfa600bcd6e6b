import type { CombinedError } from "@urql/core";
import { useState } from "react";
import { useClient, type TypedDocumentNode } from "urql";
import { noteWrite, useSession, withToken } from "./session.js";

/** Why something was not written. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The field of the input that it is about; undefined where it is about the whole. */
  readonly field: string | undefined;
  /** True where somebody else has written since the page was read. */
  readonly isStale: boolean;
}

/** How it stands with a write. */
export type WriteState =
  | { readonly is: "idle" | "sending" }
  | { readonly is: "done"; readonly changed: boolean; readonly revision: number }
  | { readonly is: "refused"; readonly refusal: Refusal };

/** What every mutation of these pages answers, under one name. */
export interface Written {
  readonly write: { readonly revision: number; readonly changed: boolean };
}

/** Writes with the token of the session. After that `written` is called, and pages are asked for again when they are next shown. */
export function useWrite<Variables extends object>(
  written: () => void,
): {
  readonly state: WriteState;
  readonly send: (mutation: TypedDocumentNode<Written, Variables>, variables: Variables) => Promise<boolean>;
} {
  const client = useClient();
  const session = useSession();
  const [state, setState] = useState<WriteState>({ is: "idle" });
  return {
    state,
    send: async (mutation, variables) => {
      setState({ is: "sending" });
      const { data, error } = await client.mutation<Written, Variables>(mutation, variables, withToken(session?.token ?? "")).toPromise();
      if (!data || error) {
        setState({ is: "refused", refusal: readRefusal(error) });
        return false;
      }
      setState({ is: "done", ...data.write });
      noteWrite();
      written();
      return true;
    },
  };
}

/** Reads why a write was refused. What is wrong in a variable itself names its place in the message alone. */
export function readRefusal(error: CombinedError | undefined): Refusal {
  const first = error?.graphQLErrors[0];
  if (!first)
    return { code: "OFFLINE", message: "The server cannot be reached. What you typed is still here.", field: undefined, isStale: false };
  const { code, path } = first.extensions;
  const place = typeof path === "string" ? path : (/ at "([^"]+)"/.exec(first.message)?.[1] ?? "");
  const isStale = place === "expectedRevision";
  return {
    code: typeof code === "string" ? code : "UNKNOWN",
    message: first.message.replace(/^Variable "\$input" got invalid value [^]*? at "input[^"]*"; /, ""),
    field: isStale ? undefined : (/^input\.(\w+)/.exec(place)?.[1] ?? /\bField "(\w+)"/.exec(first.message)?.[1]),
    isStale,
  };
}
