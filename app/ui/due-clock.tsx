import { lastDayOf } from "#app/domain/time.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatDeadline, formatDue, formatTimeLeft } from "./format.ts";
import { Icon } from "./icon.tsx";

interface DueClockProps {
  due: Date;
  /** The moment the page was made at, so that browser and server say the same. */
  asOf: Date;
  /** The rest of the term under the date: for a column of a table, which has no room to spare. */
  stacked?: boolean;
}

/** Until when an answer is due, and how many working days that leaves; what is late says so by icon and word. */
export function DueClock({ due, asOf, stacked = false }: DueClockProps) {
  const { locale } = useLanguage();
  const late = due < asOf;
  return (
    <time
      dateTime={due.toISOString()}
      title={formatDeadline(due)}
      className={late ? "clock clock-late" : "clock"}
    >
      <Icon name={late ? "alarm-clock" : "clock"} />
      {stacked ? (
        <span className="grid">
          <span>{lastDayOf(due)}</span>
          <span>{formatTimeLeft(due, asOf, locale)}</span>
        </span>
      ) : (
        formatDue(due, asOf, locale)
      )}
    </time>
  );
}
