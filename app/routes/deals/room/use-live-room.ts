import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useChanges } from "#app/ui/live/changes.ts";

/** Reads the page again when something has changed in this deal for its reader; once more where that came meanwhile. */
export function useLiveRoom(dealId: string): void {
  const { revalidate, state } = useRevalidator();
  const again = useRef(false);
  useChanges((changed) => {
    if (changed !== null && changed !== dealId) return;
    if (state === "idle") revalidate();
    else again.current = true;
  });
  useEffect(() => {
    if (state !== "idle" || !again.current) return;
    again.current = false;
    revalidate();
  }, [state, revalidate]);
}
