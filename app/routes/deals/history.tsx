import type { DealSide } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Tone } from "#app/ui/tones.ts";
import type { HistoryLine } from "#db/queries/deals/history.server.ts";

const TONES: Partial<Record<HistoryLine["what"], Tone>> = {
  introduced: "accent",
  offered: "warning",
  agreed: "success",
  completed: "success",
};

interface HistoryProps {
  lines: readonly HistoryLine[];
  /** The side that reads it; null for staff. */
  side: DealSide | null;
}

/** What happened with a deal, the latest first. */
export function History({ lines, side }: HistoryProps) {
  const { t } = useLanguage();
  return (
    <Timeline
      moments={[...lines].reverse().map((line) => ({
        key: line.id,
        at: line.at,
        title: titleOf(line, t),
        by: whoDid(line, side, t),
        tone: TONES[line.what] ?? "neutral",
        children: (line.reason || line.text) && (
          <>
            {line.reason && <p>{t(`decline.${line.reason}`)}</p>}
            {line.text && <p className="whitespace-pre-line wrap-anywhere">{line.text}</p>}
          </>
        ),
      }))}
    />
  );
}

function titleOf({ what, back, assignee }: HistoryLine, t: Translate): string {
  if (what === "undone") return t("event.undone", { state: back ? t(`state.${back}`) : "" });
  if (what === "assigned") return t("event.assigned", { name: assignee ?? "" });
  return t(`event.${what}`);
}

function whoDid({ mine, side, name }: HistoryLine, reader: DealSide | null, t: Translate): string {
  if (mine) return t("deals.you");
  if (side === reader) return name ?? t("deals.your-team");
  return [t(`deal.side.${side}`), name].filter(Boolean).join(" · ");
}
