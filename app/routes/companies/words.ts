import type { Comparison } from "#app/domain/companies/conditions/quantity.ts";
import type { Shortfall } from "#app/domain/companies/conditions/shortfall.ts";
import { type Unit, unitOf } from "#app/domain/companies/conditions/threshold.ts";
import type { Condition, Measure } from "#app/domain/companies/conditions/tree.ts";
import type { Language } from "#app/platform/i18n/context.tsx";
import { isMessageKey } from "#app/platform/i18n/translate.ts";
import { formatList, formatMoney, formatNumber } from "#app/ui/format.ts";

type Words = Pick<Language, "t" | "locale">;

const SIGNS: Record<Comparison, string> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" };

/** A title or an award by its key; one that nobody knows is its key. */
export function titleName(key: string, { t }: Pick<Words, "t">): string {
  for (const message of [`company.rung.${key}`, `company.title.${key}`]) {
    if (isMessageKey(message)) return t(message);
  }
  return key;
}

export function figureName(key: string, { t }: Pick<Words, "t">): string {
  const message = `company.figure.${key}`;
  return isMessageKey(message) ? t(message) : key;
}

/** An amount in its unit: 万元 for money, percent for shares. */
export function amountWords(unit: Unit, amount: number, { t, locale }: Words): string {
  if (unit === "fen") return formatMoney(amount, locale);
  const count = formatNumber(amount, locale);
  if (unit === "percent") return `${count}%`;
  return t(`company.unit.${unit}`, { count: unit === "people" ? amount : count });
}

/** What a condition asks, as a person reads it. */
export function needWords(condition: Condition, words: Words): string {
  const { t, locale } = words;
  switch (condition.kind) {
    case "compare":
      return condition.is === "="
        ? t(condition.to ? "company.need.is" : "company.need.not", {
            name: figureName(condition.measure.answer, words),
          })
        : compareWords(condition, words);
    case "all":
      return condition.of.map((each) => needWords(each, words)).join(t("company.need.and"));
    case "any":
    case "atLeast":
      return condition.of.map((each) => needWords(each, words)).join(t("company.need.or"));
    case "points":
      return t("company.need.points", { sign: SIGNS[condition.is], points: condition.to });
    case "during":
      return t("company.need.each", {
        count: condition.years,
        need: needWords(condition.of, words),
      });
    case "holds": {
      const titles = formatList(
        condition.oneOf.map((each) => titleName(each, words)),
        locale,
      );
      return condition.givenWithin === undefined
        ? t("company.need.holds", { titles })
        : t("company.need.given", { titles, count: condition.givenWithin });
    }
    case "place":
      return t("company.need.place");
    case "person":
      return t("company.need.person");
  }
}

function compareWords(
  { measure, is, to }: Extract<Condition, { kind: "compare"; is: Comparison }>,
  words: Words,
): string {
  const name = measureName(measure, words);
  const unit = unitOf(measure);
  if (typeof to === "number") return `${name} ${SIGNS[is]} ${amountWords(unit, to, words)}`;
  const bands = to.bands.map((band) => amountWords(unit, band.to, words)).join(" / ");
  const by = words.t("company.need.by", { name: measureName(to.by, words) });
  return `${name} ${SIGNS[is]} ${bands}${by}`;
}

function measureName(measure: Measure, words: Words): string {
  const { t } = words;
  switch (measure.kind) {
    case "figure":
      return figureName(measure.figure, words);
    case "sum":
      return t("company.need.years", {
        count: measure.years,
        name: figureName(measure.figure, words),
      });
    case "share":
      return t("company.need.over", {
        part: measureName(measure.part, words),
        whole: measureName(measure.whole, words),
      });
    case "growth":
    case "mean-growth":
      return t("company.need.growth", { name: figureName(measure.figure, words) });
    case "ip":
      return figureName(measure.which === "both" ? "ip" : measure.which, words);
    case "age":
      return figureName("age", words);
    case "equity":
      return t("company.need.years", { count: measure.years, name: figureName("equity", words) });
    case "answer":
      return figureName(measure.answer, words);
  }
}

/** What is missing, in numbers and by when. */
export function missingWords(missing: Shortfall, words: Words): string {
  const { t } = words;
  const { way, of, years, unit, amount, from } = missing;
  const figure = figureName(of, words);
  const name = years > 1 ? t("company.need.years", { count: years, name: figure }) : figure;
  const gap = t(`company.missing.${way}`, { name, amount: amountWords(unit, amount, words) });
  return from === null ? gap : t("company.missing.from", { gap, day: from });
}
