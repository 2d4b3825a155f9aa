import { useLanguage } from "#app/platform/i18n/context.tsx";
import { isMessageKey } from "#app/platform/i18n/translate.ts";
import { Section } from "#app/ui/page.tsx";
import { Timeline } from "#app/ui/timeline.tsx";

interface Act {
  id: string;
  at: Date;
  kind: string;
  by: string | null;
}

/** What was done to the account, newest first. */
export function UserHistory({ history }: { history: Act[] }) {
  const { t } = useLanguage();
  if (history.length === 0) return null;
  return (
    <Section title={t("admin.user.history")}>
      <Timeline
        moments={history.map((act) => {
          const key = `admin.event.${act.kind}`;
          return {
            key: act.id,
            at: act.at,
            title: isMessageKey(key) ? t(key) : act.kind,
            by: act.by ?? undefined,
          };
        })}
      />
    </Section>
  );
}
