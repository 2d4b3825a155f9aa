import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Section } from "#app/ui/page.tsx";
import { ScoreBreakdown } from "#app/ui/score-bar.tsx";
import { totalPoints } from "#app/ui/score-points.ts";
import type { CaseData } from "./route.tsx";

/** What the score is made of. */
export function Why({ loaded }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const { score, parts } = loaded.teaser;
  if (score === null) return null;
  return (
    <Section title={t("case.why")}>
      {parts.length > 0 ? (
        <ScoreBreakdown score={score} parts={parts} />
      ) : (
        <p className="text-muted">
          {t("ui.score.total")} {totalPoints(score)}. {t("case.why.gone")}
        </p>
      )}
    </Section>
  );
}
