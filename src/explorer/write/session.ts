import { useSyncExternalStore } from "react";
import type { Client } from "urql";
import { graphql, type ResultOf } from "../graphql.js";

const viewerQuestion = graphql(`
  query Viewer {
    viewer {
      name
      roles
    }
  }
`);

/** Who writes: the token that they gave, and who the API says they are. */
export interface Session {
  readonly token: string;
  readonly viewer: ResultOf<typeof viewerQuestion>["viewer"];
}

/** The memory of this page alone holds it, so it is gone once the page is loaded again. On the server there is none. */
let session: Session | undefined;
const listeners = new Set<() => void>();

function set(next: Session | undefined): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Who writes; undefined where no token was given. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
    () => undefined,
  );
}

/** What a request is sent with: reading needs no token, and sends none. */
export const withToken = (token: string): { readonly fetchOptions: RequestInit } => ({
  fetchOptions: { headers: { authorization: `Bearer ${token}` } },
});

/** Asks the API whose token it is, and keeps it. Throws what the API refuses it with. */
export async function signIn(client: Client, token: string): Promise<void> {
  const asked = { ...withToken(token), requestPolicy: "network-only" as const, preferGetMethod: false };
  const { data, error } = await client.query(viewerQuestion, {}, asked).toPromise();
  if (error) throw error;
  if (data) set({ token, viewer: data.viewer });
}

/** Forgets the token. */
export const signOut = (): void => set(undefined);

let isWritten = false;

/** Notes that something was written, so that what was read before may be old. */
export const noteWrite = (): void => {
  isWritten = true;
};

/** Whether anything was written since this page was loaded. */
export const hasWritten = (): boolean => isWritten;
