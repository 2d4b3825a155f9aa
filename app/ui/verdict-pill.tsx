import {
  CircleCheck,
  CircleDashed,
  Hourglass,
  type LucideIcon,
  TrendingUp,
  TriangleAlert,
} from "lucide-react";
import type { Verdict } from "#app/domain/monitoring/target-progress.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Pill } from "./status-pill.tsx";
import type { Tone } from "./tones.ts";

const LOOKS: Record<Verdict, { tone: Tone; icon: LucideIcon }> = {
  reached: { tone: "success", icon: CircleCheck },
  on_track: { tone: "accent", icon: TrendingUp },
  behind: { tone: "warning", icon: TriangleAlert },
  underway: { tone: "neutral", icon: Hourglass },
  no_data: { tone: "neutral", icon: CircleDashed },
};

/** How an indicator stands against its plan. */
export function VerdictPill({ verdict }: { verdict: Verdict }) {
  const { t } = useLanguage();
  return <Pill {...LOOKS[verdict]}>{t(`verdict.${verdict}`)}</Pill>;
}
