import { useSyncExternalStore } from "react";

function subscribe() {
  return () => {};
}

/** False on the server and in the first render of the browser, true once script runs. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
