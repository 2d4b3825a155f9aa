import { useEffect, useRef } from "react";

const CHANGE = "parkmatch:change";

/** Tells this page that something has changed for its reader in a deal; null: something may have, anywhere. */
export function tellChange(dealId: string | null): void {
  window.dispatchEvent(new CustomEvent(CHANGE, { detail: dealId }));
}

/** Calls back when something has changed for the reader: in a deal, or, with null, perhaps anywhere. */
export function useChanges(heard: (dealId: string | null) => void): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    function hear(event: Event): void {
      latest.current((event as CustomEvent<string | null>).detail);
    }
    window.addEventListener(CHANGE, hear);
    return () => window.removeEventListener(CHANGE, hear);
  }, []);
}
