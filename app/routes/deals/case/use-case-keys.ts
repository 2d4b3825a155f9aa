import { useEffect } from "react";

/** Keys that press, open or go to the element that carries them as `data-key`. */
const KEYS = ["j", "k", "y", "s", "d", "a", "m", "c", "n", "u", "?"];

/**
 * Works a case from the keyboard. What a key does is the element that carries it: a link or a button is
 * pressed, a field gets the focus, a `details` opens. Nothing while somebody types.
 */
export function useCaseKeys(): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== "Escape" && isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "escape" && closeOpened(event.target)) event.preventDefault();
      if (/^[1-9]$/.test(key) && chooseReason(Number(key))) event.preventDefault();
      if (KEYS.includes(key) && use(key)) event.preventDefault();
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

/** Closes the part in which the focus is, and gives the focus back to what had opened it. */
function closeOpened(target: EventTarget | null): boolean {
  const opened = target instanceof Element ? target.closest("details[data-key][open]") : null;
  if (!(opened instanceof HTMLDetailsElement)) return false;
  opened.open = false;
  opened.querySelector("summary")?.focus();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type);
}

function use(key: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!element) return false;
  if (element instanceof HTMLDetailsElement) {
    element.open = key !== "?" || !element.open;
    const first = element.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
    (first ?? element.querySelector("summary"))?.focus();
  } else if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    element.focus();
  } else {
    element.click();
  }
  return true;
}

/** While the form for declining is open, a digit chooses the reason and goes on to the sentence. */
function chooseReason(digit: number): boolean {
  const form = document.querySelector<HTMLDetailsElement>('details[data-key="d"][open]');
  const reason = form?.querySelectorAll<HTMLInputElement>('input[name="reason"]')[digit - 1];
  if (!form || !reason) return false;
  reason.checked = true;
  form.querySelector("textarea")?.focus();
  return true;
}
