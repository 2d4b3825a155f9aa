import { type RefObject, useEffect, useState } from "react";

/** What was typed at the door, for as long as this tab is open. Forms carry it; this brings it back to an empty one. */
const KEY = "parkmatch.draft";

/** A browser may refuse its store; what is carried from form to form does not need it. */
function store(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Remembers it in this tab; "" forgets it. */
export function rememberText(text: string): void {
  try {
    if (text.trim() === "") store()?.removeItem(KEY);
    else store()?.setItem(KEY, text);
  } catch {
    // A full store: the forms still carry it.
  }
}

/**
 * What was typed in this tab before, for a form whose field is still empty: after going back, another language, a look
 * around. "" on the server, in the first render, and where something stands in the field.
 *
 * @param around what holds the field `text`
 */
export function useCarriedText(around: RefObject<HTMLElement>): string {
  const [carried, setCarried] = useState("");
  useEffect(() => {
    const field = around.current?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
    if (field?.value === "") setCarried(store()?.getItem(KEY) ?? "");
  }, [around]);
  return carried;
}
