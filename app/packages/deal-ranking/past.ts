import type { History } from "./history.ts";

/** What may be known on a day: the rounds before it, none of the day itself. */
export interface Past {
  history: History;
  /** The first round that is not known. */
  end: number;
  /** Days since 1970; NaN where nothing is dated. */
  day: number;
}

/** What was known when `day` began. Rounds without a date count as known. */
export function pastAt(history: History, day: number): Past {
  const { day: days, count } = history.rounds;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] >= day) high = middle;
    else low = middle + 1;
  }
  return { history, end: low, day };
}

/** Everything that the history holds, seen from `day`. */
export function wholePast(history: History, day: number): Past {
  return { history, end: history.rounds.count, day };
}

/** Whole days since each known round, as a function; a round without a date is as old as the oldest. */
export function agesIn({ history, end, day }: Past): (round: number) => number {
  const days = history.rounds.day;
  let dated = 0;
  while (dated < end && Number.isNaN(days[dated])) dated++;
  if (Number.isNaN(day) || dated === end) return () => 0;
  const oldest = days[dated];
  return (round) => Math.max(0, Math.floor(day - (round < dated ? oldest : days[round])));
}
