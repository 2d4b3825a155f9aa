import { useEffect } from "react";

const KEYS = ["enter", "e", "x", "j", "k"];

/** Goes through facts by keyboard: a key presses, or opens, the element that carries it as `data-key`. */
export function useDraftKeys(): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const { target } = event;
      if (isTyping(target)) {
        if (key === "escape" && target instanceof HTMLElement) target.blur();
        return;
      }
      // A link or a button in focus is pressed by Enter itself.
      if (
        key === "enter" &&
        target instanceof HTMLElement &&
        target.closest("a, button, summary")
      ) {
        return;
      }
      if (KEYS.includes(key) && use(key)) event.preventDefault();
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type);
}

function use(key: string): boolean {
  const element = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!element) return false;
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    element.querySelector<HTMLElement>("input:not([type=hidden]), select")?.focus();
  } else {
    element.click();
  }
  return true;
}
