import { useEffect } from "react";

const ROWS = ".list > tbody > tr a.stretched";

/** J and K go from row to row of the list; Enter opens the one that has the focus, as it opens any link. */
export function useRowKeys(): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step === undefined) return;
      const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
      const at =
        document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
      const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.closest("tr")?.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

/** Somebody types, or a menu or a dialog is open. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), select, textarea, [role=dialog]") !== null
  );
}
