import { DETAILS, type DetailField } from "#app/domain/registry/details.ts";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatList, formatMoney, formatNumber } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";

type Detail = string | number | boolean | string[] | null;

interface DetailsProps {
  kind: ResourceKind;
  details: Record<string, Detail>;
}

/** The fields of its kind that the operator filled in; nothing when none is. */
export function Details({ kind, details }: DetailsProps) {
  const { t, locale } = useLanguage();
  const facts = DETAILS[kind]
    .map((field) => ({
      label: labelOf(field, t),
      value: detailWords(details[field.key] ?? null, { field, t, locale }),
    }))
    .filter(({ value }) => value !== null);
  if (facts.length === 0) return null;
  return (
    <Section title={t("resource.details")}>
      <FactList facts={facts} />
    </Section>
  );
}

function labelOf({ key }: DetailField, t: Translate): string {
  const name = `detail.${key}`;
  return isMessageKey(name) ? t(name) : key;
}

function detailWords(
  value: Detail,
  { field, t, locale }: { field: DetailField; t: Translate; locale: Locale },
): string | null {
  if (value === null || value === "") return null;
  if (Array.isArray(value)) return value.length > 0 ? formatList(value.map(wordOf), locale) : null;
  if (typeof value === "boolean") return t(value ? "resource.yes" : "resource.no");
  if (typeof value === "number") {
    return field.type === "money" ? formatMoney(value, locale) : formatNumber(value, locale);
  }
  return value;

  function wordOf(each: string): string {
    const name = `instrument.${each}`;
    return isMessageKey(name) ? t(name) : each;
  }
}
