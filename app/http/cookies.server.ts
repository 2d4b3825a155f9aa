import { createCookie } from "@remix-run/node";
import type { Config } from "#app/platform/config.server.ts";

const WEEKS_2 = 14 * 24 * 3600;
const YEAR = 365 * 24 * 3600;

function cookie(name: string, config: Config, maxAge: number) {
  return createCookie(name, {
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

/** Language and theme of this browser: {locale?, theme?}. */
export function preferencesCookie(config: Config) {
  return cookie("pm_preferences", config, YEAR);
}
