import type { AgainstAsked, TermChange, TermValue } from "#app/domain/deals/term-changes.ts";
import { TERM_FIELDS, type TermKey, type Tranche } from "#app/domain/deals/terms.ts";
import type { Instrument } from "#app/domain/vocabulary.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatList, formatMoney, formatNumber, formatPercent } from "#app/ui/format.ts";

interface Reader {
  t: Translate;
  locale: Locale;
}

const FEN_PER_YUAN = 100;

/** The value of a term with its unit: 800 万元, 1.6 元/㎡·天, 3 个月. */
export function termWords(key: TermKey, value: TermValue, { t, locale }: Reader): string {
  const field = TERM_FIELDS[key];
  switch (field.kind) {
    case "money":
      return formatMoney(Number(value), locale);
    case "rate": {
      const yuan = formatNumber(Number(value) / FEN_PER_YUAN, locale);
      const words = field.unit === "yuan-hour" ? "term.price.value" : "term.rent.value";
      return t(words, { yuan });
    }
    case "count": {
      if (field.unit === "m2") return `${formatNumber(Number(value), locale)} ${t("term.unit.m2")}`;
      const words = field.unit === "months" ? "term.months" : "term.hours.value";
      return t(words, { count: Number(value) });
    }
    case "choice":
      return t(`instrument.${value as Instrument}`);
    case "tranches":
      return formatList(
        (value as Tranche[]).map(({ fen, when }) => `${formatMoney(fen, locale)} ${when}`),
        locale,
      );
  }
}

/** What a line of an offer is called. */
export function lineLabel(line: TermChange, t: Translate): string {
  return line.what === "term" ? t(`term.${line.key}`) : t("term.condition");
}

/** What a line says in this version; null where it was struck. */
export function lineWords(line: TermChange, reader: Reader): string | null {
  if (line.to === null) return null;
  return line.what === "term" ? termWords(line.key, line.to, reader) : line.to;
}

/** What was done to a line since the version before: 2 元/㎡·天 → 1.6 元/㎡·天. */
export function changeWords(line: TermChange, reader: Reader): string {
  const { t } = reader;
  const said = (value: TermValue | string | null): string =>
    value === null
      ? ""
      : line.what === "term"
        ? termWords(line.key, value as TermValue, reader)
        : String(value);
  if (line.change === "changed") {
    return t("offer.change.changed", { from: said(line.from), to: said(line.to) });
  }
  if (line.change === "struck") return t("offer.change.struck", { from: said(line.from) });
  return t(`offer.change.${line.change}`);
}

/** What the application asked of a term, and how the offer stands to it. */
export function askedWords(line: AgainstAsked, reader: Reader): string {
  const { t, locale } = reader;
  const asked = termWords(line.key, line.asked, reader);
  if (line.offered === null) return t("offer.asked.missing", { asked });
  if (line.offered === line.asked) return t("offer.asked.same", { asked });
  if (line.difference === null) return t("offer.asked.other", { asked });
  const share = formatPercent(Math.abs(line.difference), locale);
  return t(line.difference > 0 ? "offer.asked.more" : "offer.asked.less", { asked, share });
}
