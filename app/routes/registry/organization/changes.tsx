import type { WaitingChange } from "#app/domain/registry/changes.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

interface OwnChangesProps {
  waiting: (WaitingChange & { id: string; at: Date })[];
  refused: (WaitingChange & { id: string; at: Date | null; note: string })[];
}

/** What waits for staff, and what they refused with why. Nothing of who else is concerned. */
export function OwnChanges({ waiting, refused }: OwnChangesProps) {
  const { t } = useLanguage();
  if (waiting.length === 0 && refused.length === 0) return null;
  return (
    <Section
      title={t(waiting.length > 0 ? "changes.own.title" : "changes.own.refused")}
      lead={waiting.length > 0 ? t("changes.own.lead") : undefined}
    >
      <FactList
        facts={waiting.map(({ field, after, at }) => ({
          label: t(`changes.field.${field}`),
          value: after ?? t("changes.empty"),
          source: formatDay(at),
        }))}
      />
      {refused.length > 0 && (
        <>
          {waiting.length > 0 && <h3 className="font-semibold">{t("changes.own.refused")}</h3>}
          <FactList
            facts={refused.map(({ field, after, at, note }) => ({
              label: t(`changes.field.${field}`),
              value: `${after ?? t("changes.empty")} — ${note}`,
              source: at && formatDay(at),
            }))}
          />
        </>
      )}
    </Section>
  );
}
