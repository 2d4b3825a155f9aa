import { useEffect } from "react";

/** A page that has just been opened comes to life first: what reads it again meanwhile would stand in its way. */
const SETTLED_MS = 1500;

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
    const timer = setTimeout(() => {
      import("./live-link.ts").then(
        ({ openLiveLink }) => {
          if (!left) end = openLiveLink();
        },
        // A network that is away: the page does without, as it does without script.
        () => undefined,
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      left = true;
      end?.();
    };
  }, [person]);
}
