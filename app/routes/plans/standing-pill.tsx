import type { PlanStanding } from "#app/domain/plans/standing.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Pill } from "#app/ui/status-pill.tsx";

const LOOKS = {
  in_force: { tone: "success", icon: "circle-check" },
  to_come: { tone: "accent", icon: "calendar-clock" },
  ended: { tone: "neutral", icon: "history" },
  superseded: { tone: "neutral", icon: "replace" },
} as const;

/** Whether a plan holds now. */
export function StandingPill({ standing }: { standing: PlanStanding }) {
  const { t } = useLanguage();
  return <Pill {...LOOKS[standing]}>{t(`plans.standing.${standing}`)}</Pill>;
}
