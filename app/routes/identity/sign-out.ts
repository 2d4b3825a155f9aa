import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isSecret, sessionCookie } from "#app/http/cookies.server.ts";
import { notFound } from "#app/http/responses.ts";
import { endSession } from "#app/services/identity/sessions.server.ts";

export function loader(): never {
  throw notFound();
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = sessionCookie(context.runtime.config);
  const session: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (isSecret(session)) await endSession(context.runtime.db, session);
  return redirect("/", { headers: { "Set-Cookie": await cookie.serialize("", { maxAge: 0 }) } });
}
