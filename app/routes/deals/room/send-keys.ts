/** What of a key press decides whether it sends. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** What browsers report for a key that belongs to an input method, also where they do not say that one composes. */
const PROCESSED = 229;

/** Ctrl+Enter and ⌘+Enter send; Enter alone begins a line; while an input method composes nothing is sent. */
export function sends({ key, ctrlKey, metaKey, isComposing, keyCode }: KeyPress): boolean {
  return key === "Enter" && (ctrlKey || metaKey) && !isComposing && keyCode !== PROCESSED;
}
