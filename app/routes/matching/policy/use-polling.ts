import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Reads the page again and again while work runs. Without script there is a link. */
export function usePolling(active: boolean, everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!active || state !== "idle") return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [active, everyMs, state, revalidate]);
}
