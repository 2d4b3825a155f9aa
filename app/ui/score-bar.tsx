import { type PartPoints, partPoints, totalPoints } from "#app/domain/matching/shown-score.ts";
import type { PartName, ScorePart } from "#app/domain/matching/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";

const COLOURS: Record<PartName, string> = {
  sector: "bg-part-1",
  needs: "bg-part-2",
  stage: "bg-part-3",
  amount: "bg-part-4",
  readiness: "bg-part-5",
  area: "bg-part-6",
  evidence: "bg-part-7",
  capacity: "bg-part-8",
};

interface ScoreBarProps {
  /** 0…1 */
  score: number;
  parts: readonly ScorePart[];
  className?: string;
}

/** One line: the parts as segments as long as their points, and the total. For lists. */
export function ScoreBar({ score, parts, className }: ScoreBarProps) {
  const { t } = useLanguage();
  const segments = partPoints(parts);
  const total = totalPoints(score);
  const spoken = segments.map(({ name, points }) => `${t(`part.${name}`)} ${points}`).join(", ");
  return (
    <span className={classes("score", className)} data-total={total}>
      <span
        role="img"
        aria-label={t("ui.score.spoken", { total, parts: spoken })}
        className="score-line"
      >
        {segments.map((part) => (
          <Segment key={part.name} part={part} />
        ))}
      </span>
    </span>
  );
}

function Segment({ part }: { part: PartPoints }) {
  const { t } = useLanguage();
  if (part.points === 0) return null;
  return (
    <span
      title={t("ui.score.part", {
        ...part,
        name: t(`part.${part.name}`),
        known: String(part.known),
      })}
      className={COLOURS[part.name]}
      style={{ width: `${part.points}%` }}
    />
  );
}

/** The whole score of one match: the bar, and each part with its points of the most it can give. */
export function ScoreBreakdown({ score, parts, className }: ScoreBarProps) {
  const { t } = useLanguage();
  return (
    <div className={classes("grid gap-3", className)}>
      <p className="flex items-baseline gap-2">
        <span className="text-2xl leading-none font-semibold tabular-nums">
          {totalPoints(score)}
        </span>
        <span className="text-muted">{t("ui.score.total")}</span>
      </p>
      <span
        aria-hidden
        className="bar print-exact flex h-3 gap-px overflow-hidden rounded-sm bg-sunken"
      >
        {partPoints(parts).map((part) => (
          <Segment key={part.name} part={part} />
        ))}
      </span>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-6 gap-y-1">
        {partPoints(parts).map((part) => (
          <li key={part.name} className="flex items-baseline gap-2">
            <span
              aria-hidden
              className={classes("print-exact size-2.5 shrink-0 rounded-[2px]", COLOURS[part.name])}
            />
            <span className="flex-1 truncate">
              {t(`part.${part.name}`)}
              {!part.known && <span className="text-muted"> {t("ui.score.unknown")}</span>}
            </span>
            <span className="tabular-nums">
              <span className="font-semibold">{part.points}</span>
              <span className="text-muted"> / {part.most}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
