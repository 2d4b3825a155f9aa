import { lazy, Suspense, useEffect, useState } from "react";

// Nobody who does not press the keys pays for them.
const PaletteDialog = lazy(() => import("./palette-dialog.tsx"));
const ShortcutSheet = lazy(() => import("./shortcut-sheet.tsx"));

type Opened = "palette" | "shortcuts" | null;

/** The keys that work on every page: Ctrl or ⌘ K, "/" and "?". Nothing without script. */
export function Keys() {
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        setOpened("palette");
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/" && focusSearch()) event.preventDefault();
      // A page with keys of its own explains them itself.
      if (event.key === "?" && !document.querySelector('[data-key="?"]')) setOpened("shortcuts");
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  const close = () => setOpened(null);
  return (
    <Suspense>
      {opened === "palette" && <PaletteDialog onClose={close} />}
      {opened === "shortcuts" && <ShortcutSheet onClose={close} />}
    </Suspense>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type))
  );
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  field?.focus();
  field?.select();
  return field !== null;
}
