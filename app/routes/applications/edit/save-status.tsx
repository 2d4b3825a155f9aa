import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDay, formatInstant, formatTime } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { Meanwhile } from "./answer.ts";
import type { useAutosave } from "./autosave.ts";

interface SaveStatusProps {
  autosave: ReturnType<typeof useAutosave>;
  /** When it was last saved, in words; null where it never was. */
  saved: string | null;
}

/** What is saved and what is not: it says “saved” only where everything is. */
export function SaveStatus({ autosave, saved }: SaveStatusProps) {
  const { t } = useLanguage();
  const { busy, errors, failed, signedOut, meanwhile } = autosave;
  const refused = Object.keys(errors).length;
  const wrong = signedOut || meanwhile !== null || failed || refused > 0;
  return (
    <p role="status" className={wrong ? "text-sm text-danger" : "text-sm text-muted"}>
      {words()}
    </p>
  );

  function words(): string | null {
    if (busy) return t("apply.saving");
    if (signedOut || meanwhile) return null;
    if (failed) return t("apply.unsaved.failed");
    if (refused > 0) return errors[""]?.[0] ?? t("apply.unsaved", { count: refused });
    return saved && t("apply.saved-at", { time: saved });
  }
}

/** Said where a form stands whose person is signed out: nothing in it is lost. */
export function SignedOut() {
  const { t } = useLanguage();
  return (
    <Notice
      tone="warning"
      live
      title={t("apply.unsaved.signed-out")}
      action={
        <TextLink to="/sign-in?to=/account" target="_blank">
          {t("apply.unsaved.sign-in")}
        </TextLink>
      }
    />
  );
}

/** Said where the application was saved meanwhile: by a colleague, or by the same person elsewhere. */
export function SavedMeanwhile({ by, at, children }: Meanwhile & { children: ReactNode }) {
  const { t } = useLanguage();
  const time = formatInstant(at);
  return (
    <Notice
      tone="warning"
      live
      title={
        by === null
          ? t("apply.conflict.self", { at: time })
          : t("apply.conflict.colleague", { name: by, at: time })
      }
      action={
        <TextLink to="" target="_blank">
          {t("apply.conflict.latest")}
        </TextLink>
      }
    >
      {children}
    </Notice>
  );
}

/** The time alone for today, else with the day. */
export function savedAt(at: Date, now: Date): string {
  return formatDay(at) === formatDay(now) ? formatTime(at) : formatInstant(at);
}
