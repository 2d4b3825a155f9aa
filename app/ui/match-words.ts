import type { Change } from "#app/domain/matching/changes.ts";
import type { Improvement } from "#app/domain/matching/counterfactual.ts";
import type { Reason } from "#app/domain/matching/explain.ts";
import type { Blocker } from "#app/domain/matching/types.ts";
import { lastDayOf } from "#app/domain/time.ts";
import { STAGES, type Stage } from "#app/domain/vocabulary.ts";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import type { Locale, MessageValues } from "#app/platform/i18n/types.ts";
import { formatDay, formatList, formatMoney, formatMoneyRange, formatPercent } from "./format.ts";

/** What the words of a match are put together with. */
export interface MatchLanguage {
  t: Translate;
  locale: Locale;
  /** Names of sectors by key, in the reader's language. */
  sectors: Readonly<Record<string, string>>;
}

type Values = Record<string, string | number | string[]>;

/** Why a part has the points it has, in a sentence. */
export function reasonWords(reason: Reason, language: MatchLanguage): string {
  return said(`reason.${reason.part}.${reason.fit}`, reason.values, language);
}

/** What the plans make of the sector, in a sentence; null for other parts. */
export function planWords(reason: Reason, language: MatchLanguage): string | null {
  if (reason.part !== "sector" || typeof reason.values.plan !== "string") return null;
  return said(`reason.plan.${reason.values.plan}`, reason.values, language);
}

/** What stands in the way. */
export function blockerWords({ code, values }: Blocker, language: MatchLanguage): string {
  return said(`blocker.${code}`, values, language);
}

/** What would lift it. */
export function liftWords({ code, values, liftable }: Blocker, language: MatchLanguage): string {
  return said(`lift.${code}`, { ...values, liftable: String(liftable) }, language);
}

/** Something a founder can do, in a few words. */
export function changeWords(change: Change, language: MatchLanguage): string {
  return language.t(`change.${change.code}`, changeValues(change, language));
}

/** What a change would bring: points, or only a surer score. */
export function gainWords({ change, points }: Improvement, { t }: MatchLanguage): string {
  const whole = Math.round(points);
  if (whole < 1) return t("change.surer");
  const open = change.code.startsWith("fill_");
  return t(open ? "change.gain-upto" : "change.gain", { points: whole });
}

function said(key: string, values: Values, language: MatchLanguage): string {
  return isMessageKey(key) ? language.t(key, shown(values, language)) : "";
}

/** Codes, fen and keys as a reader sees them. */
function shown(values: Values, language: MatchLanguage): MessageValues {
  const { t, locale } = language;
  const texts: MessageValues = { ...BLANK };
  for (const [name, value] of Object.entries(values))
    texts[name] = valueWords(name, value, language);
  if (Array.isArray(values.wanted)) texts.wantedCount = values.wanted.length;
  if (values.amountFen !== undefined) texts.amount = formatMoney(Number(values.amountFen), locale);
  if (values.minFen !== undefined) texts.min = formatMoney(Number(values.minFen), locale);
  if (values.maxFen !== undefined) texts.max = formatMoney(Number(values.maxFen), locale);
  if (Array.isArray(values.stages) && typeof values.stage === "string") {
    texts.nextStage = nextStage(values.stage, values.stages, t);
  }
  texts.range = rangeWords(values, language);
  return texts;
}

const NAMES =
  "sector target claimed accepted tier need served wanted serves stage stages nextStage amount min max range readiness area areas resourceArea shared terms instrument instruments fact rate opensAt closesAt";

/** A text whose value is not there is shown with a gap: a page never fails for want of a word. */
const BLANK: MessageValues = {
  ...Object.fromEntries(NAMES.split(" ").map((name) => [name, ""])),
  by: "both",
  main: "served",
  moving: "no",
  liftable: "false",
  asked: 0,
  count: 0,
  free: 0,
  wantedCount: 0,
};

const SECTOR_VALUES = new Set(["sector", "target", "claimed", "accepted"]);
const WORD_LISTS: Record<string, string> = {
  need: "need",
  served: "need",
  wanted: "need",
  serves: "need",
  stage: "stage",
  stages: "stage",
  tier: "tier",
  fact: "fact",
  instrument: "instrument",
  instruments: "instrument",
};

function valueWords(
  name: string,
  value: string | number | string[],
  { t, locale, sectors }: MatchLanguage,
): string | number {
  if (name === "rate") return formatPercent(Number(value), locale);
  if (name === "opensAt") return formatDay(Number(value));
  if (name === "closesAt") return lastDayOf(Number(value));
  if (typeof value === "number") return value;
  const list = WORD_LISTS[name];
  const one = (code: string) => {
    if (SECTOR_VALUES.has(name)) return sectors[code] ?? code;
    const key = `${list}.${code}`;
    return list && isMessageKey(key) ? t(key) : code;
  };
  return Array.isArray(value) ? formatList(value.map(one), locale) : one(value);
}

/** The range of money or of readiness that a resource takes. */
function rangeWords(values: Values, { t, locale }: MatchLanguage): string {
  if (values.minFen !== undefined || values.maxFen !== undefined) {
    const min = values.minFen === undefined ? null : Number(values.minFen);
    const max = values.maxFen === undefined ? null : Number(values.maxFen);
    return formatMoneyRange(min, max, locale) ?? "";
  }
  const { min, max } = values;
  if (min !== undefined && max !== undefined)
    return t("match.levels.between", { min: Number(min), max: Number(max) });
  if (min !== undefined) return t("match.levels.from", { min: Number(min) });
  return max === undefined ? "" : t("match.levels.up-to", { max: Number(max) });
}

function nextStage(from: string, wanted: string[], t: Translate): string {
  const after = STAGES.indexOf(from as Stage);
  const next = STAGES.find((stage, index) => index > after && wanted.includes(stage));
  return next ? t(`stage.${next}`) : "";
}

function changeValues(change: Change, { t, locale }: MatchLanguage): MessageValues {
  switch (change.code) {
    case "set_amount":
      return {
        need: t(`need.${change.need}`),
        from: formatMoney(change.from, locale),
        to: formatMoney(change.to, locale),
      };
    case "fill_amount":
      return { need: t(`need.${change.need}`), to: formatMoney(change.to, locale) };
    case "set_instrument":
      return {
        need: t(`need.${change.need}`),
        from: instrument(change.from, t),
        to: instrument(change.to, t),
      };
    case "reach_stage":
      return { from: t(`stage.${change.from}`), to: t(`stage.${change.to}`) };
    case "fill_stage":
      return { to: t(`stage.${change.to}`) };
    case "reach_readiness":
      return { from: change.from, to: change.to };
    case "fill_readiness":
    case "fill_area":
      return { to: change.to };
    case "obtain_fact":
    case "fill_fact":
      return { fact: t(`fact.${change.fact}`) };
    case "agree_to_move":
      return {};
  }
}

function instrument(code: string, t: Translate): string {
  const key = `instrument.${code}`;
  return isMessageKey(key) ? t(key) : code;
}
