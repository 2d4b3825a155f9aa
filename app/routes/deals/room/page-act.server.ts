import { type AppLoadContext, data } from "@remix-run/node";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formWithFiles, type SentFile } from "#app/http/form-body.server.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { MOST_FILES } from "#app/services/deals/say.server.ts";
import { roomAct } from "./room-acts.server.ts";
import type { RoomReply } from "./room-view.ts";

/** The form that a page with a room was sent: a room's may carry files. To be called for who may see the deal. */
export function pageForm({ request }: { request: Request }, { runtime }: SignedInVisit) {
  const limits = { maxBytes: runtime.config.maxUploadBytes, most: MOST_FILES };
  return formWithFiles(request, limits);
}

/** Does what a room's form asks for and goes back to the page; what was not done comes back beside its form. */
export async function actInPage(
  here: SignedInVisit,
  post: {
    dealId: string;
    form: FormData;
    files: readonly SentFile[];
    /** The page's own address. */
    to: string;
    context: AppLoadContext;
  },
) {
  const { status, done, ...reply } = await roomAct(here, post);
  if (!reply.answer.ok) {
    return data({ room: reply satisfies RoomReply, message: null, note: "" }, { status });
  }
  return redirectTelling(post.to, { context: post.context, key: done ?? "room.done.read" });
}
