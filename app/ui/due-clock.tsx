import { AlarmClock, Clock } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDue, formatInstant } from "./format.ts";

interface DueClockProps {
  due: Date;
  /** The moment the page was made at, so that browser and server say the same. */
  asOf: Date;
}

/** How long there is left to answer; what is late says so by icon and word. */
export function DueClock({ due, asOf }: DueClockProps) {
  const { locale } = useLanguage();
  const late = due < asOf;
  const Icon = late ? AlarmClock : Clock;
  return (
    <time
      dateTime={due.toISOString()}
      title={formatInstant(due)}
      className={
        late
          ? "inline-flex items-center gap-1 font-semibold whitespace-nowrap text-danger"
          : "inline-flex items-center gap-1 whitespace-nowrap text-muted"
      }
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      {formatDue(due, asOf, locale)}
    </time>
  );
}
