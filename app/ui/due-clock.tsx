import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDeadline, formatDue } from "./format.ts";
import { Icon } from "./icon.tsx";

interface DueClockProps {
  due: Date;
  /** The moment the page was made at, so that browser and server say the same. */
  asOf: Date;
}

/** Until when an answer is due, and how many working days that leaves; what is late says so by icon and word. */
export function DueClock({ due, asOf }: DueClockProps) {
  const { locale } = useLanguage();
  const late = due < asOf;
  return (
    <time
      dateTime={due.toISOString()}
      title={formatDeadline(due)}
      className={late ? "clock clock-late" : "clock"}
    >
      <Icon name={late ? "alarm-clock" : "clock"} />
      {formatDue(due, asOf, locale)}
    </time>
  );
}
