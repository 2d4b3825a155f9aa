import { type AppLoadContext, redirect } from "@remix-run/node";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can, type PERMISSIONS, type Permission } from "#app/domain/identity/permissions.ts";
import { type Translate, translator } from "#app/platform/i18n/translate.ts";
import { LOCALES, type Locale } from "#app/platform/i18n/types.ts";
import { readSession } from "#app/services/identity/sessions.server.ts";
import type { Database } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { isSecret, preferencesCookie, preferencesOf, sessionCookie } from "./cookies.server.ts";
import { notFound } from "./responses.ts";
import type { Runtime } from "./runtime.server.ts";
import { leftOut } from "./signed-out.server.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    runtime: Runtime;
    nonce: string;
    requestId: string;
    /** Of who asks, for limits. */
    address: string;
  }
}

/** One request as loaders and actions see it. */
export interface Visit {
  runtime: Runtime;
  db: Database;
  now: Date;
  actor: Actor | null;
  /** What the database keeps of the session's secret; null for a visitor. */
  sessionId: string | null;
  locale: Locale;
  theme: "light" | "dark" | null;
  t: Translate;
}

export interface SignedInVisit extends Visit {
  actor: Actor;
}

interface Args {
  request: Request;
  context: AppLoadContext;
}

const visits = new WeakMap<AppLoadContext, Promise<Visit>>();

/** Reads who comes and in which language, once a request. */
export function visit({ request, context }: Args): Promise<Visit> {
  const known = visits.get(context);
  if (known) return known;
  const made = open(request, context);
  visits.set(context, made);
  return made;
}

/**
 * As `visit`, but who is not signed in is sent to do so and comes back here afterwards; what a form sent comes back in
 * a page of its own (`leftOut`).
 */
export async function signedIn(args: Args): Promise<SignedInVisit> {
  const here = await visit(args);
  if (here.actor) return { ...here, actor: here.actor };
  const url = new URL(args.request.url);
  if (args.request.method === "GET") {
    throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
  }
  throw await leftOut(args.request, `/sign-in?to=${encodeURIComponent(url.pathname)}`);
}

/** Who has just signed in, or registered, is whom the rest of this request is answered to. */
export async function continueAs(args: Args, userId: string): Promise<SignedInVisit> {
  const here = await visit(args);
  const known = await actorOf(here.db.read, userId);
  if (!known) throw notFound();
  const signed: SignedInVisit = { ...here, actor: known.actor };
  visits.set(args.context, Promise.resolve(signed));
  return signed;
}

export type DeskPermission = {
  [P in Permission]: Parameters<(typeof PERMISSIONS)[P]>[1] extends { kind: "none" } ? P : never;
}[Permission];

/** As `signedIn`, for a whole area of the product: who may not enter finds nothing there. */
export async function entering(args: Args, permission: DeskPermission): Promise<SignedInVisit> {
  const here = await signedIn(args);
  if (!can(here.actor, permission, { kind: "none" })) throw notFound();
  return here;
}

async function open(request: Request, context: AppLoadContext): Promise<Visit> {
  const { runtime } = context;
  const header = request.headers.get("Cookie");
  const secret: unknown = await sessionCookie(runtime.config).parse(header);
  const kept: unknown = await preferencesCookie(runtime.config).parse(header);
  const preferences = preferencesOf(kept);
  const session = isSecret(secret) ? await readSession(runtime.db, secret) : null;
  const known = session ? await actorOf(runtime.db.read, session.userId) : null;
  const locale = preferences.locale ?? known?.locale ?? preferredLocale(request);
  return {
    runtime,
    db: runtime.db,
    now: runtime.now(),
    actor: known?.actor ?? null,
    sessionId: session?.sessionId ?? null,
    locale,
    theme: preferences.theme ?? null,
    t: translator(locale),
  };
}

/** Chinese unless the browser asks for English before it. */
function preferredLocale(request: Request): Locale {
  const wanted = (request.headers.get("Accept-Language") ?? "").toLowerCase();
  const places = LOCALES.map((locale) => ({ locale, at: wanted.indexOf(locale) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return places[0]?.locale ?? "zh";
}
