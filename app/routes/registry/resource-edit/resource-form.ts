import { DETAILS, type DetailField } from "#app/domain/registry/details.ts";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import { wanOf } from "#app/ui/money-input.tsx";

/** The name in the form of one of the kind's own fields. */
export function detailName(key: string): string {
  return `detail_${key}`;
}

export interface SavedResource {
  name: string;
  summary: string;
  area: string | null;
  state: string;
  sectors: string[];
  serves: string[];
  details: Record<string, string | number | boolean | string[] | null>;
}

/** A saved resource as the form shows it. */
export function formValues(
  kind: ResourceKind,
  { details, ...saved }: SavedResource,
): Record<string, string | string[]> {
  return {
    ...saved,
    area: saved.area ?? "",
    ...Object.fromEntries(
      DETAILS[kind].map((field) => [
        detailName(field.key),
        shown(field, details[field.key] ?? null),
      ]),
    ),
  };
}

function shown({ key, type }: DetailField, value: SavedResource["details"][string]) {
  if (value === null) return "";
  if (Array.isArray(value)) return key === "instruments" ? value : value.join("\n");
  if (type === "money" && typeof value === "number") return wanOf(value);
  return typeof value === "boolean" ? (value ? "on" : "") : String(value);
}

/** Every field's name in the reader's language, for the summary of what is wrong. */
export function resourceLabels(kind: ResourceKind, t: Translate): Record<string, string> {
  return {
    name: t("resource.form.name"),
    summary: t("resource.form.summary"),
    area: t("resource.form.area"),
    state: t("resource.form.state"),
    sectors: t("resource.form.sectors"),
    serves: t("resource.form.serves"),
    ...Object.fromEntries(
      DETAILS[kind].map(({ key }) => [detailName(key), detailLabel(key, t)] as const),
    ),
  };
}

export function detailLabel(key: string, t: Translate): string {
  const name = `detail.${key}`;
  return isMessageKey(name) ? t(name) : key;
}
