import type { FactKind } from "#app/domain/plans/draft-fact.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";

type Value = Record<string, unknown>;

const SIGNS: Record<string, string> = {
  ">=": "≥ ",
  ">": "> ",
  "<=": "≤ ",
  "<": "< ",
  "=": "",
  about: "≈ ",
  nearly: "近 ",
};

/** A fact in one line, as a person reads it. */
export function factLine(
  kind: FactKind,
  value: Value,
  { t, sectors }: { t: Translate; sectors: Record<string, string> },
): { what: string; more: string } {
  switch (kind) {
    case "period":
      return { what: `${said(value.from)}–${said(value.to)}`, more: t(`draft.kind.${kind}`) };
    case "priority": {
      const tier = said(value.tier) as "leading";
      const sector = said(value.sector);
      return {
        what: said(value.name),
        more: `${t(`tier.${tier}`)} · ${sectors[sector] ?? sector}`,
      };
    }
    case "target":
      return { what: said(value.indicator), more: figure(value, t) };
    case "task": {
      const units = list(value.lead);
      return {
        what: said(value.title),
        more: units === "" ? "" : t("draft.lead", { units }),
      };
    }
    case "resource":
      return { what: said(value.name), more: t(`kind.${said(value.kind) as "fund"}`) };
    case "organization":
      return { what: said(value.name), more: t(`plan-role.${said(value.role) as "source"}`) };
    default:
      return { what: said(value.value), more: t(`draft.kind.${kind}`) };
  }
}

function figure(value: Value, t: Translate): string {
  const { comparator, upper, unit, year } = value;
  const kind = t(`draft.target.${said(value.kind) as "target"}`);
  const amount =
    comparator === "relative"
      ? t("plan.comparator.above", { level: said(value.reference) })
      : comparator === "rising"
        ? t("plan.comparator.rising")
        : `${SIGNS[said(comparator)] ?? ""}${said(value.value)}${typeof upper === "number" ? `–${upper}` : ""} ${said(unit)}`;
  return [amount, typeof year === "number" ? String(year) : null, kind].filter(Boolean).join(" · ");
}

function said(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** Units as they are written and corrected: parted by 、. */
export function list(value: unknown): string {
  return Array.isArray(value) ? value.join("、") : "";
}
