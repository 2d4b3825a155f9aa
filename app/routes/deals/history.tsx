import type { TimelineSide } from "#app/domain/deals/audience.ts";
import { describeEntry } from "#app/domain/deals/describe.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Tone } from "#app/ui/tones.ts";
import type { TimelineLine } from "#db/queries/deals/timeline.server.ts";

const TONES: Partial<Record<TimelineLine["what"], Tone>> = {
  introduced: "accent",
  offered: "warning",
  agreed: "success",
  completed: "success",
};

interface HistoryProps {
  lines: readonly TimelineLine[];
  /** The side that reads it. */
  side: TimelineSide;
}

/** What happened with a deal, the latest first. */
export function History({ lines, side }: HistoryProps) {
  const { t } = useLanguage();
  return (
    <Timeline
      moments={[...lines].reverse().map((line) => {
        const { title, by, reason } = describeEntry(line, { side }, t);
        return {
          ...{ key: line.id, at: line.at, title, by },
          tone: TONES[line.what] ?? "neutral",
          children: (reason || line.text) && (
            <>
              {reason && <p>{reason}</p>}
              {line.text && <p className="whitespace-pre-line wrap-anywhere">{line.text}</p>}
            </>
          ),
        };
      })}
    />
  );
}
