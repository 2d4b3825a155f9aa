import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** A `details` that closes when one goes elsewhere, presses Escape or outside; without script it just stays. */
export function useClosingDetails() {
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname, search } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the address changes
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [pathname, search]);
  useEffect(() => {
    function close(event: Event): void {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (menu.contains(event.target as Node)) return;
      menu.open = false;
    }
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return details;
}
