import {
  dayOf,
  type Instant,
  isProvisional,
  lastDayOf,
  minuteOf,
  workingDaysLeft,
} from "#app/domain/time.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";

const FEN_PER_YUAN = 100;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface MoneyUnit {
  yuan: number;
  name: string;
}
type MoneyUnits = readonly [MoneyUnit, MoneyUnit, MoneyUnit];

const MONEY_UNITS: Record<Locale, MoneyUnits> = {
  zh: [
    { yuan: 1, name: "元" },
    { yuan: 1e4, name: "万元" },
    { yuan: 1e8, name: "亿元" },
  ],
  en: [
    { yuan: 1, name: "" },
    { yuan: 1e6, name: "million" },
    { yuan: 1e9, name: "billion" },
  ],
};

/** A whole or decimal number with separators, at most `digits` after the point (2 unless told). */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  const key = `${locale}${digits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", {
      maximumFractionDigits: digits,
    });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** Making one takes fifty times as long as using it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A share in 0…1 as a percentage, without decimals unless told. */
export function formatPercent(share: number, locale: Locale, digits = 0): string {
  return `${formatNumber(share * 100, locale, digits)}%`;
}

/** Fen as figure and unit: the largest unit that leaves at least 1, at most two decimals. */
export function moneyParts(fen: number, locale: Locale): { figure: string; unit: string } {
  const yuan = fen / FEN_PER_YUAN;
  const unit = moneyUnit(Math.abs(yuan), MONEY_UNITS[locale]);
  return { figure: formatNumber(yuan / unit.yuan, locale), unit: unit.name };
}

/** Compared as it would be shown, so that 9,999.999 万 becomes 1 亿 and not 10,000 万. */
function moneyUnit(yuan: number, units: MoneyUnits): MoneyUnit {
  const [small, middle, large] = units;
  if (shown(yuan, middle) >= large.yuan) return large;
  return shown(yuan, small) >= middle.yuan ? middle : small;
}

function shown(yuan: number, unit: MoneyUnit): number {
  return (Math.round((yuan / unit.yuan) * 100) / 100) * unit.yuan;
}

/** Integer fen in words: "800 万元", "3.5 亿元"; "RMB 8 million". */
export function formatMoney(fen: number, locale: Locale): string {
  const { figure, unit } = moneyParts(fen, locale);
  if (locale === "zh") return `${figure} ${unit}`;
  return unit ? `RMB ${figure} ${unit}` : `RMB ${figure}`;
}

/** A range of money with either end open, or null when neither is stated. */
export function formatMoneyRange(
  minFen: number | null,
  maxFen: number | null,
  locale: Locale,
): string | null {
  const t = translator(locale);
  if (minFen !== null && maxFen !== null) {
    return `${formatMoney(minFen, locale)} – ${formatMoney(maxFen, locale)}`;
  }
  if (minFen !== null) return t("ui.money.from", { money: formatMoney(minFen, locale) });
  if (maxFen !== null) return t("ui.money.upTo", { money: formatMoney(maxFen, locale) });
  return null;
}

/** `2026-11-23 14:02`, in Shanghai. Takes UTC ms, a Date or an ISO string. */
export function formatInstant(instant: Instant): string {
  return minuteOf(instant).replace("T", " ");
}

/** `2026-11-23`, in Shanghai. */
export function formatDay(instant: Instant): string {
  return dayOf(instant);
}

/** `14:02`, in Shanghai. */
export function formatTime(instant: Instant): string {
  return minuteOf(instant).slice(11);
}

/** A span in words, in its largest sensible unit: "3 天", "2 小时", "不到 1 分钟". */
export function formatDuration(ms: number, locale: Locale): string {
  const t = translator(locale);
  const span = Math.abs(ms);
  if (span < MINUTE) return t("ui.duration.moment");
  if (span < HOUR) return t("ui.duration.minutes", { count: Math.floor(span / MINUTE) });
  if (span < DAY) return t("ui.duration.hours", { count: Math.floor(span / HOUR) });
  return t("ui.duration.days", { count: Math.floor(span / DAY) });
}

/** "3 个工作日" */
export function formatWorkingDays(count: number, locale: Locale): string {
  return translator(locale)("ui.duration.workingDays", { count });
}

/** "3 天前" or, for what lies ahead, "3 天后". */
export function formatAgo(instant: Instant, asOf: Instant, locale: Locale): string {
  const ms = new Date(asOf).getTime() - new Date(instant).getTime();
  const span = formatDuration(ms, locale);
  return translator(locale)(ms >= 0 ? "ui.duration.ago" : "ui.duration.ahead", { span });
}

/** A deadline with its date first: "2026-12-09，还剩 8 个工作日". */
export function formatDue(due: Instant, asOf: Instant, locale: Locale): string {
  const left = formatTimeLeft(due, asOf, locale);
  return translator(locale)("ui.due", { day: lastDayOf(due), left });
}

/**
 * The rest of a term in working days: "还剩 8 个工作日", "今天到期", "已超期 3 个工作日". One that reaches into a year
 * whose days off are not published yet says so.
 */
export function formatTimeLeft(due: Instant, asOf: Instant, locale: Locale): string {
  const t = translator(locale);
  const count = workingDaysLeft(due, asOf);
  const span = formatWorkingDays(Math.abs(count), locale);
  if (new Date(due).getTime() < new Date(asOf).getTime()) {
    return count === 0 ? t("ui.due.over") : t("ui.due.late", { span });
  }
  if (lastDayOf(due) === dayOf(asOf)) return t("ui.due.today");
  return t(isProvisional(due) ? "ui.due.left-provisional" : "ui.due.left", { span });
}

/** The last minute of a term: `2026-12-09 24:00` where it ends with the day. */
export function formatDeadline(due: Instant): string {
  const minute = formatInstant(due);
  return minute.endsWith("00:00") ? `${lastDayOf(due)} 24:00` : minute;
}

/** Names one after the other: "种子、天使轮", "Seed, Angel". */
export function formatList(names: readonly string[], locale: Locale): string {
  return names.join(locale === "zh" ? "、" : ", ");
}

/** Bytes as KB or MB, in thousands. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatNumber(bytes, locale)} B`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, locale, 0)} KB`;
  return `${formatNumber(bytes / 1e6, locale, 1)} MB`;
}
