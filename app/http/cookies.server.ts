import { createCookie } from "@remix-run/node";
import { z } from "zod";
import type { Config } from "#app/platform/config.server.ts";
import { LOCALES } from "#app/platform/i18n/types.ts";

const WEEKS_2 = 14 * 24 * 3600;
const YEAR = 365 * 24 * 3600;

/** Behind TLS the name makes the browser see to it that this host alone, over TLS alone, has set the cookie. */
export function cookieName(name: string, config: Config): string {
  return config.secureCookies ? `__Host-${name}` : name;
}

function cookie(name: string, config: Config, maxAge: number) {
  return createCookie(cookieName(name, config), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.secureCookies,
    maxAge,
  });
}

/** The session's secret. */
export function sessionCookie(config: Config) {
  return cookie("pm_session", config, WEEKS_2);
}

/** Which browser this is: an account that was never used in it tells its owner. */
export function deviceCookie(config: Config) {
  return cookie("pm_device", config, YEAR);
}

/** Language and theme of this browser: {locale?, theme?}. */
export function preferencesCookie(config: Config) {
  return cookie("pm_preferences", config, YEAR);
}

const preferences = z.object({
  locale: z.enum(LOCALES).optional().catch(undefined),
  theme: z.enum(["light", "dark"]).optional().catch(undefined),
});
export type Preferences = z.infer<typeof preferences>;

/** What the cookie says, as far as the product knows it: anybody may have written it. */
export function preferencesOf(kept: unknown): Preferences {
  return preferences.catch({}).parse(kept);
}

/** Could this have come from here? Saves a question to the database. */
export function isSecret(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{43}$/.test(value);
}
