import type { DeliveryState } from "#app/domain/messages/states.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { Pill } from "#app/ui/status-pill.tsx";
import type { Tone } from "#app/ui/tones.ts";

const LOOKS: Record<DeliveryState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "neutral", icon: "file-pen" },
  ready: { tone: "neutral", icon: "hourglass" },
  claimed: { tone: "accent", icon: "hourglass" },
  transmitting: { tone: "accent", icon: "send" },
  sent: { tone: "success", icon: "circle-check" },
  failed: { tone: "danger", icon: "circle-x" },
  uncertain: { tone: "warning", icon: "circle-question-mark" },
  aborted: { tone: "neutral", icon: "ban" },
};

/** Where a mail stands. */
export function MailStatePill({ state }: { state: DeliveryState }) {
  const { t } = useLanguage();
  return <Pill {...LOOKS[state]}>{t(`mail-state.${state}`)}</Pill>;
}
