import type { Language } from "#app/platform/i18n/context.tsx";
import type { FileView } from "./load.server.ts";

/** Where a company stands on a rung, in a few words. */
export function stateWords(
  { held, until, short, unknown, verdict, document }: FileView["rungs"][number],
  { t }: Pick<Language, "t">,
): string {
  if (held) return until ? t("company.rung.until", { day: until }) : t("company.rung.held");
  if (document === null) return t("company.verdict.unknown");
  if (short > 0) return t("company.rung.short", { count: short });
  if (unknown > 0) return t("company.rung.fill", { count: unknown });
  return verdict === "needs_person" ? t("company.rung.experts") : t("company.rung.ready");
}
