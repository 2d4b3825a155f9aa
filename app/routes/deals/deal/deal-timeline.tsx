import type { DealState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Tone } from "#app/ui/tones.ts";
import type { ToldAct } from "./timeline.server.ts";

const TONES: Partial<Record<DealState | "undone", Tone>> = {
  agreed: "success",
  completed: "success",
  offered: "warning",
  declined: "neutral",
  withdrawn: "neutral",
  expired: "neutral",
  undone: "neutral",
};

/** What happened with a deal, the latest first. */
export function DealTimeline({ acts, mine }: { acts: readonly ToldAct[]; mine: boolean }) {
  const { t } = useLanguage();
  return (
    <Timeline
      moments={[...acts].reverse().map((act) => ({
        key: act.id,
        at: act.at,
        title:
          act.what === "undone"
            ? t("event.undone", { state: act.back ? t(`state.${act.back}`) : "" })
            : t(`event.${act.what}`),
        by: who(act, mine, t),
        tone: TONES[act.what] ?? "accent",
        children:
          act.reason || act.note ? (
            <>
              {act.reason && <p>{t(`decline.${act.reason}`)}</p>}
              {act.note && <p className="whitespace-pre-line wrap-anywhere">{act.note}</p>}
            </>
          ) : null,
      }))}
    />
  );
}

function who(act: ToldAct, mine: boolean, t: Translate): string {
  if (act.mine) return t("deals.you");
  const side =
    act.side === "startup" && mine ? t("deals.your-team") : act.side && t(`deal.side.${act.side}`);
  return [side, act.name].filter(Boolean).join(" · ");
}
