import { useSyncExternalStore } from "react";

const NARROW = "(width < 720px)";

/** Whether the window is as narrow as where the styles put one thing below the other; on the server it is not. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (note) => {
      const query = matchMedia(NARROW);
      query.addEventListener("change", note);
      return () => query.removeEventListener("change", note);
    },
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
