import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { ExampleMatch } from "#app/services/matching/preview-examples.server.ts";
import { Chip, ChipList } from "#app/ui/chips.tsx";
import { BlockerList } from "#app/ui/match-reasons.tsx";
import { NeedChips } from "#app/ui/need-chips.tsx";
import { ScoreBar, ScoreBreakdown } from "#app/ui/score-bar.tsx";
import { Pill } from "#app/ui/status-pill.tsx";

interface ExampleProps {
  example: ExampleMatch;
  /** Of sectors, by key. */
  names: Record<string, string>;
}

/** A made-up applicant, with its score, or with what keeps it out. */
export function Example({ example, names }: ExampleProps) {
  const { t } = useLanguage();
  const { id, sectors, stage, readiness, area, needs, score, parts, blockers } = example;
  const facts = [
    stage && t(`stage.${stage}`),
    readiness && t("case.readiness.short", { level: readiness }),
    area,
  ];
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-4 md:grid-cols-2">
      <div className="grid content-start gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{t(`preview.${id}`)}</span>
          <Pill tone="neutral" icon="flask-conical">
            {t("preview.example")}
          </Pill>
        </p>
        <p className="text-xs text-muted">{facts.filter(Boolean).join(" · ")}</p>
        <ChipList>
          {sectors.map((sector) => (
            <Chip key={sector}>{names[sector] ?? sector}</Chip>
          ))}
        </ChipList>
        <NeedChips needs={needs} />
      </div>
      {blockers.length === 0 ? (
        <div className="grid content-start gap-1">
          <ScoreBar score={score} parts={parts} />
          <details className="no-print">
            <summary className="cursor-pointer text-xs leading-6 text-muted hover:text-ink">
              {t("candidates.why")}
            </summary>
            <ScoreBreakdown score={score} parts={parts} className="max-w-56 py-2" />
          </details>
        </div>
      ) : (
        <BlockerList blockers={blockers} sectors={names} lifts={false} />
      )}
    </li>
  );
}
