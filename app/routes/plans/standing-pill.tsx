import { CalendarClock, CircleCheck, History, Replace } from "lucide-react";
import type { PlanStanding } from "#app/domain/plans/standing.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Pill } from "#app/ui/status-pill.tsx";

const LOOKS = {
  in_force: { tone: "success", icon: CircleCheck },
  to_come: { tone: "accent", icon: CalendarClock },
  ended: { tone: "neutral", icon: History },
  superseded: { tone: "neutral", icon: Replace },
} as const;

/** Whether a plan holds now. */
export function StandingPill({ standing }: { standing: PlanStanding }) {
  const { t } = useLanguage();
  return <Pill {...LOOKS[standing]}>{t(`plans.standing.${standing}`)}</Pill>;
}
