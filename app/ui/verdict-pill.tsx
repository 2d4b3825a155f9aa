import type { Verdict } from "#app/domain/monitoring/target-progress.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IconName } from "./icon-names.ts";
import { Pill } from "./status-pill.tsx";
import type { Tone } from "./tones.ts";

const LOOKS: Record<Verdict, { tone: Tone; icon: IconName }> = {
  reached: { tone: "success", icon: "circle-check" },
  on_track: { tone: "accent", icon: "trending-up" },
  behind: { tone: "warning", icon: "triangle-alert" },
  beyond: { tone: "warning", icon: "triangle-alert" },
  underway: { tone: "neutral", icon: "hourglass" },
  no_data: { tone: "neutral", icon: "circle-dashed" },
};

/** How an indicator stands against its plan. */
export function VerdictPill({ verdict }: { verdict: Verdict }) {
  const { t } = useLanguage();
  return <Pill {...LOOKS[verdict]}>{t(`verdict.${verdict}`)}</Pill>;
}
