import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { MandatePreview } from "#app/services/matching/questions.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Whom the mandate would accept, and what keeps the others out. */
export function Preview({ preview }: { preview: MandatePreview }) {
  const { t } = useLanguage();
  const { total, eligible, now, blockers } = preview;
  return (
    <Notice live title={t("mandate.preview.result", { total, eligible, now })}>
      {blockers.length > 0 && (
        <>
          {t("mandate.preview.blockers")}
          {blockers
            .map(({ code, count }) => `${t(`blocker.short.${code}`)} ${count}`)
            .join(t("case.list-separator"))}
        </>
      )}
    </Notice>
  );
}
