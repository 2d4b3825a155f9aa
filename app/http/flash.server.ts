import { type AppLoadContext, createCookie, redirect } from "@remix-run/node";
import { z } from "zod";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import type { MessageValues } from "#app/platform/i18n/types.ts";
import { cookieName } from "./cookies.server.ts";

/** What an act led to, told on the next page. */
export interface Flash {
  id: string;
  message: string;
}

const kept = z.object({
  id: z.string().max(60),
  key: z.string().max(100),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

function cookie(context: AppLoadContext) {
  const { config } = context.runtime;
  return createCookie(cookieName("pm_flash", config), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.secureCookies,
    maxAge: 60,
  });
}

/** Goes to another page and tells there, once, what was done. For actions that succeed. */
export async function redirectTelling(
  to: string,
  told: { context: AppLoadContext; key: MessageKey; values?: MessageValues; headers?: Headers },
): Promise<Response> {
  const { context, key, values = {} } = told;
  const headers = new Headers(told.headers);
  const line = await cookie(context).serialize({ id: context.requestId, key, values });
  headers.append("Set-Cookie", line);
  return redirect(to, { headers });
}

/** What the last act wants told, and the header that forgets it. */
export async function readFlash(
  request: Request,
  { context, t }: { context: AppLoadContext; t: Translate },
): Promise<{ flash: Flash | null; headers: Headers }> {
  const headers = new Headers();
  const read: unknown = await cookie(context).parse(request.headers.get("Cookie"));
  const parsed = kept.safeParse(read);
  if (!parsed.success || !isMessageKey(parsed.data.key)) return { flash: null, headers };
  headers.append("Set-Cookie", await cookie(context).serialize("", { maxAge: 0 }));
  const { id, key, values } = parsed.data;
  return { flash: { id, message: t(key, values) }, headers };
}
