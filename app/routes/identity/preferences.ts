import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { preferencesCookie, preferencesOf } from "#app/http/cookies.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { notFound, safePath } from "#app/http/responses.ts";
import { LOCALES } from "#app/platform/i18n/types.ts";

const schema = z.object({
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(["light", "dark", "system"]).optional(),
});

export function loader(): never {
  throw notFound();
}

/** Language and theme of this browser; comes back to the page it was changed on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  const cookie = preferencesCookie(context.runtime.config);
  const kept: unknown = await cookie.parse(request.headers.get("Cookie"));
  const wanted = schema.safeParse(Object.fromEntries(form));
  const { locale, theme } = wanted.success ? wanted.data : {};
  const next = {
    ...preferencesOf(kept),
    ...(locale ? { locale } : {}),
    ...(theme ? { theme: theme === "system" ? undefined : theme } : {}),
  };
  const to = form.get("to");
  return redirect(safePath(typeof to === "string" ? to : null, "/"), {
    headers: { "Set-Cookie": await cookie.serialize(next) },
  });
}
