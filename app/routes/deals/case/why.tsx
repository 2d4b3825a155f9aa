import { totalPoints } from "#app/domain/matching/shown-score.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ClauseCard } from "#app/ui/clause-card.tsx";
import { ReasonList } from "#app/ui/match-reasons.tsx";
import { Section } from "#app/ui/page.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import type { CaseData } from "./route.tsx";

/** What the score is made of, part by part, and the clause of the plan behind it. */
export function Why({ loaded }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const { teaser, why } = loaded;
  const { score, scoreThen, parts } = teaser;
  const then = scoreThen === null ? null : totalPoints(scoreThen);
  if (score === null) {
    return (
      then !== null && (
        <Section title={t("case.why")}>
          <p className="text-muted">{t("case.why.gone", { score: then })}</p>
        </Section>
      )
    );
  }
  const changed = then !== null && then !== totalPoints(score);
  return (
    <Section title={t("case.why")} lead={changed && t("case.why.then", { score: then })}>
      <div className="flex max-w-md items-baseline gap-3">
        <span className="shrink-0 text-muted">{t("ui.score.today")}</span>
        <ScoreBar score={score} parts={parts} className="min-w-0 flex-1" />
      </div>
      <ReasonList reasons={why.reasons} parts={parts} sectors={why.sectors} />
      {why.clause && (
        <div className="max-w-md">
          <ClauseCard {...why.clause} />
        </div>
      )}
    </Section>
  );
}
