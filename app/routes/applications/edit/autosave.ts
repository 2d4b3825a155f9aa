import { useRevalidator } from "@remix-run/react";
import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { BackgroundAnswer } from "./answer.ts";

/** Typing that rests so long is saved. */
const REST_MS = 2000;

type State = BackgroundAnswer & {
  /** Nobody answered, or nothing that the form understands: what was typed stands here alone. */
  failed: boolean;
};

const NOTHING: State = {
  savedVersion: null,
  errors: {},
  meanwhile: null,
  signedOut: false,
  failed: false,
};

interface Autosave {
  form: RefObject<HTMLFormElement>;
  /** Where it is sent. */
  to: string;
  /** The version that the page was loaded with. */
  loaded: number;
}

/**
 * Saves a form in the background: when a field that was changed is left, and when typing rests for two seconds. It
 * goes nowhere, whatever the answer. A press on a button of the form waits for a save that is under way, since both
 * would name the same version.
 */
export function useAutosave({ form, to, loaded }: Autosave) {
  const [state, setState] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const changed = useRef(false);
  const waiting = useRef<HTMLElement | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>();
  const { revalidate } = useRevalidator();
  const version = Math.max(loaded, state.savedVersion ?? 0);

  async function save(): Promise<void> {
    clearTimeout(rest.current);
    // After a conflict the person decides, by a button, whose words stand.
    if (!changed.current || busy || state.meanwhile || !form.current) return;
    changed.current = false;
    setBusy(true);
    const answer = await sent(to, new FormData(form.current));
    // What was refused or not heard is tried again with the next change.
    setState((before) => ({ ...answer, savedVersion: answer.savedVersion ?? before.savedVersion }));
    setBusy(false);
    if (answer.savedVersion !== null || answer.meanwhile) revalidate();
  }

  const latest = useRef(save);
  latest.current = save;

  useEffect(() => {
    if (busy) return;
    if (waiting.current) {
      form.current?.requestSubmit(waiting.current);
      waiting.current = null;
    } else if (changed.current) {
      // Typed while the last save was under way.
      rest.current = setTimeout(() => latest.current(), REST_MS);
    }
  }, [busy, form]);

  useEffect(() => () => clearTimeout(rest.current), []);

  // Who has signed in beside it comes back to this window.
  useEffect(() => {
    if (!state.signedOut && !state.failed) return;
    function again() {
      changed.current = true;
      void latest.current();
    }
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [state.signedOut, state.failed]);

  return {
    ...state,
    version,
    busy,
    touched() {
      changed.current = true;
      clearTimeout(rest.current);
      rest.current = setTimeout(() => latest.current(), REST_MS);
    },
    left(event: FocusEvent<HTMLFormElement>) {
      if (!event.relatedTarget?.closest("button")) void save();
    },
    submitting(event: FormEvent<HTMLFormElement>) {
      changed.current = false;
      clearTimeout(rest.current);
      if (!busy) return;
      event.preventDefault();
      waiting.current = (event.nativeEvent as SubmitEvent).submitter;
    },
  };
}

async function sent(to: string, form: FormData): Promise<State> {
  const body = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string") body.append(name, value);
  try {
    const response = await fetch(to, { method: "POST", body });
    return { ...NOTHING, ...((await response.json()) as BackgroundAnswer) };
  } catch {
    return { ...NOTHING, failed: true };
  }
}
