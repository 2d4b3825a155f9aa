import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Refusal } from "#app/domain/refusal.ts";
import { stopMail } from "#app/services/messages/stop-mail.server.ts";

const PLAIN = { "Content-Type": "text/plain; charset=utf-8" };

/** Somebody opens the link: programs do that too, so that a button is asked for. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/mail-stop?token=${encodeURIComponent(params.token ?? "")}`);
}

/**
 * One click in a mail program (RFC 8058), or the button of the page. Neither a cookie nor the body is read: the token in
 * the path says all there is.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { db, now } = context.runtime;
  const byPage = new URL(request.url).searchParams.has("page");
  try {
    await stopMail(db, { token: params.token ?? "", now: now() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (byPage) return redirect("/mail-stop");
    return new Response("This address is not valid / 链接无效\n", { status: 404, headers: PLAIN });
  }
  if (byPage) return redirect("/mail-stop?done=1");
  return new Response("Stopped / 已停止\n", { headers: PLAIN });
}
