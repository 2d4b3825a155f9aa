import { useEffect } from "react";

/**
 * Keeps this tab told of what changes, for as long as somebody is signed in. The link comes after the page: none waits
 * for it.
 *
 * @param person who is signed in, null for a visitor
 */
export function useLive(person: string | null): void {
  useEffect(() => {
    if (person === null) return;
    let end: (() => void) | null = null;
    let left = false;
    import("./live-link.ts").then(
      ({ openLiveLink }) => {
        if (!left) end = openLiveLink();
      },
      // A network that is away: the page does without, as it does without script.
      () => undefined,
    );
    return () => {
      left = true;
      end?.();
    };
  }, [person]);
}
