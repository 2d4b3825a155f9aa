import { useFetcher } from "@remix-run/react";
import { type FocusEvent, type FormEvent, type RefObject, useEffect, useRef } from "react";

interface Saved {
  conflict: boolean;
  savedVersion: number | null;
}

/**
 * Saves a step in the background when a field that was changed is left. A press on a button of the form
 * waits for a save that is under way, since both would name the same version.
 */
export function useAutosave(element: RefObject<HTMLFormElement>, loadedVersion: number) {
  const fetcher = useFetcher<Saved>();
  const changed = useRef(false);
  const waiting = useRef<HTMLElement | null>(null);
  const busy = fetcher.state !== "idle";
  const version = Math.max(loadedVersion, fetcher.data?.savedVersion ?? 0);

  useEffect(() => {
    if (busy || !waiting.current) return;
    element.current?.requestSubmit(waiting.current);
    waiting.current = null;
  }, [busy, element]);

  return {
    version,
    conflict: fetcher.data?.conflict ?? false,
    touched() {
      changed.current = true;
    },
    left(event: FocusEvent<HTMLFormElement>) {
      const pressed = event.relatedTarget?.closest("button");
      if (!changed.current || busy || pressed || !element.current) return;
      changed.current = false;
      const form = new FormData(element.current);
      form.set("intent", "autosave");
      fetcher.submit(form, { method: "post" });
    },
    submitting(event: FormEvent<HTMLFormElement>) {
      changed.current = false;
      if (!busy) return;
      event.preventDefault();
      const { submitter } = event.nativeEvent as SubmitEvent;
      waiting.current = submitter;
    },
  };
}
