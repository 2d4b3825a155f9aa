import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { NO_ANSWER, type RoomAnswer } from "./answer.ts";
import type { DraftStore } from "./draft-store.ts";
import { sends } from "./send-keys.ts";

/** Typing that rests so long is saved. */
const REST_MS = 2000;

export type ComposerStatus = "rest" | "typing" | "saving" | "saved" | "sending";

interface Composer {
  form: RefObject<HTMLFormElement>;
  /** Where it is sent in the background. */
  to: string;
  store: DraftStore;
  /** It was sent: the page is to be read again. */
  sent: () => void;
}

/**
 * One box of a room: what is typed in it is kept in this tab with every stroke and as a draft on the server when typing
 * rests; it is sent in the background and stays in its box until the server has it. Without script the form does without.
 */
export function useComposer({ form, to, store, sent }: Composer) {
  const [status, setStatus] = useState<ComposerStatus>("rest");
  const [answer, setAnswer] = useState<RoomAnswer | null>(null);
  /** Nobody answered: the words stand here alone. */
  const [unheard, setUnheard] = useState(false);
  const rest = useRef<ReturnType<typeof setTimeout>>();
  /** One request after the other: a draft that comes after its message would stand there anew. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const sending = useRef(false);

  const field = () => form.current?.elements.namedItem("text") as HTMLTextAreaElement | null;

  function ask(body: FormData): Promise<RoomAnswer | null> {
    const asked = last.current.then(() => posted(to, body));
    last.current = asked;
    return asked;
  }

  function touched(): void {
    const text = field()?.value ?? "";
    store.keep(text);
    setStatus("typing");
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void latest.current(), REST_MS);
  }

  async function save(): Promise<void> {
    clearTimeout(rest.current);
    const element = form.current;
    if (!element || sending.current) return;
    const body = words(element);
    body.set("intent", "draft");
    setStatus("saving");
    const told = await ask(body);
    setUnheard(told === null);
    if (told && !told.ok) setAnswer(told);
    if (!told?.ok) return setStatus("typing");
    setAnswer((before) => (before?.signedOut ? null : before));
    if (field()?.value !== body.get("text")) return;
    store.forget();
    setStatus("saved");
  }
  const latest = useRef(save);
  latest.current = save;

  async function send(body: FormData): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    clearTimeout(rest.current);
    setStatus("sending");
    const told = await ask(body);
    sending.current = false;
    setUnheard(told === null);
    setAnswer(told);
    if (!told?.ok) return setStatus("typing");
    store.forget();
    form.current?.reset();
    const box = field();
    if (box) box.value = "";
    setStatus("rest");
    sent();
  }

  const begin = useRef(() => {
    const box = field();
    const kept = store.read();
    if (!box || kept === null || kept === box.value) return;
    // Not known to be on the server: the tab was left, or nobody answered.
    box.value = kept;
    touched();
  });
  useEffect(() => begin.current(), []);

  useEffect(() => {
    function leave(): void {
      clearTimeout(rest.current);
    }
    // Who has signed in beside it comes back to this window.
    function again(): void {
      if (store.read() !== null) void latest.current();
    }
    window.addEventListener("focus", again);
    return () => {
      leave();
      window.removeEventListener("focus", again);
    };
  }, [store]);

  return {
    status,
    answer,
    unheard,
    touched,
    left: () => {
      if (status === "typing") void save();
    },
    submitting(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      const { submitter } = event.nativeEvent as SubmitEvent;
      void send(new FormData(event.currentTarget, submitter));
    },
    pressed(event: KeyboardEvent<HTMLTextAreaElement>) {
      if (!sends({ ...keyOf(event), isComposing: event.nativeEvent.isComposing })) return;
      event.preventDefault();
      form.current?.requestSubmit();
    },
  };
}

function keyOf({ key, ctrlKey, metaKey, keyCode }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, keyCode };
}

/** A form's fields without its files: a draft holds the words. */
function words(form: HTMLFormElement): FormData {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") body.append(name, value);
  }
  return body;
}

async function posted(to: string, body: FormData): Promise<RoomAnswer | null> {
  try {
    const response = await fetch(to, { method: "POST", body });
    return { ...NO_ANSWER, ...((await response.json()) as Partial<RoomAnswer>) };
  } catch {
    return null;
  }
}
