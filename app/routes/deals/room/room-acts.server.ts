import { z } from "zod";
import { charactersIn } from "#app/domain/input/text.ts";
import { plainText } from "#app/http/fields.ts";
import type { SentFile } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { correctEntry } from "#app/services/deals/correct-entry.server.ts";
import { markDealRead } from "#app/services/deals/mark-deal-read.server.ts";
import { saveDraft } from "#app/services/deals/save-draft.server.ts";
import { say } from "#app/services/deals/say.server.ts";
import { widenEntry } from "#app/services/deals/widen-entry.server.ts";
import { NO_ANSWER, type RoomAnswer } from "./answer.ts";
import { MOST_CHARACTERS } from "./limits.ts";
import type { RoomReply } from "./room-view.ts";

interface Post {
  dealId: string;
  form: FormData;
  files: readonly SentFile[];
}

/** What became of it, and what the person is told in words where it was done. */
export interface RoomOutcome extends RoomReply {
  status: number;
  done: "room.done.sent" | "room.done.kept" | "room.done.corrected" | "room.done.widened" | null;
}

export const ROOM_INTENTS = ["say", "draft", "read", "correct", "widen"] as const;

/** Is this a form of a room? */
export function isRoomForm(form: FormData): boolean {
  return ROOM_INTENTS.some((intent) => intent === form.get("intent"));
}

const box = z.union([z.enum(["shared", "own"]), z.string().regex(/^answer:[0-9a-z]{26}$/)]);
const entry = z.string().regex(/^[0-9a-z]{26}$/);

/** Does what a form of a room asks for, whether its page waits for it or goes with it. */
export async function roomAct(here: SignedInVisit, post: Post): Promise<RoomOutcome> {
  const { form } = post;
  switch (form.get("intent")) {
    case "say":
      return sayIt(here, post);
    case "draft":
      return draft(here, post);
    case "read":
      return read(here, post);
    case "correct":
      return correct(here, post);
    case "widen":
      return widen(here, post);
    default:
      throw badRequest();
  }
}

async function sayIt(here: SignedInVisit, { dealId, form, files }: Post): Promise<RoomOutcome> {
  const { db, runtime, actor, now } = here;
  const into = known(box, form.get("box"));
  const text = words(form);
  const store = { db, files: runtime.files, maxBytes: runtime.config.maxUploadBytes };
  let leaks: RoomAnswer["leaks"] = [];
  const answer = await answered(here, { text }, async () => {
    leaks = await say(store, {
      ...{ actor, dealId, box: into, text, files, now },
      reach: form.get("reach") === "all" ? "all" : undefined,
      mentions: form.getAll("mention").map(String).slice(0, 50),
      confirmed: String(form.get("confirmed") ?? "").split("\n"),
    });
  });
  if (leaks.length > 0) {
    return { ...answer, form: into, status: 422, done: null, answer: { ...NO_ANSWER, leaks } };
  }
  return { ...answer, form: into, done: into === "own" ? "room.done.kept" : "room.done.sent" };
}

async function draft(here: SignedInVisit, { dealId, form }: Post): Promise<RoomOutcome> {
  const { db, actor, now } = here;
  const into = known(box, form.get("box"));
  const text = words(form);
  const answer = await answered(here, { text }, () =>
    saveDraft(db, { actor, dealId, box: into, text, now }),
  );
  return { ...answer, form: into, done: null };
}

async function read(here: SignedInVisit, { dealId }: Post): Promise<RoomOutcome> {
  const { db, actor, now } = here;
  const answer = await answered(here, { text: "" }, () => markDealRead(db, { actor, dealId, now }));
  return { ...answer, form: "read", done: null };
}

async function correct(here: SignedInVisit, { dealId, form }: Post): Promise<RoomOutcome> {
  const { db, actor, now } = here;
  const entryId = known(entry, form.get("entry"));
  const text = words(form);
  const answer = await answered(here, { text }, async () => {
    await correctEntry(db, { actor, dealId, entryId, text, now });
  });
  return { ...answer, form: `correct:${entryId}`, done: "room.done.corrected" };
}

async function widen(here: SignedInVisit, { dealId, form }: Post): Promise<RoomOutcome> {
  const { db, actor, now } = here;
  const entryId = known(entry, form.get("entry"));
  const reach = known(z.enum(["sides", "all"]), form.get("reach"));
  const answer = await answered(here, { text: "" }, async () => {
    await widenEntry(db, { actor, dealId, entryId, reach, now });
  });
  return { ...answer, form: `widen:${entryId}`, done: "room.done.widened" };
}

/** A value that only a form of ours could send otherwise. */
function known<T>(schema: z.ZodType<T>, value: FormDataEntryValue | null): T {
  const read = schema.safeParse(value);
  if (!read.success) throw badRequest();
  return read.data;
}

function words(form: FormData): string {
  return plainText(form.get("text"));
}

async function answered(
  { t }: SignedInVisit,
  { text }: { text: string },
  run: () => Promise<void>,
): Promise<Pick<RoomOutcome, "text" | "answer" | "status">> {
  if (charactersIn(text) > MOST_CHARACTERS) {
    const message = t("form.too-long", { max: MOST_CHARACTERS });
    return { text, status: 422, answer: { ...NO_ANSWER, message } };
  }
  const { ok, message, status } = await answerAct(t, async () => {
    await run();
    return "";
  });
  return { text, status, answer: { ...NO_ANSWER, ok, message: ok ? null : message } };
}
