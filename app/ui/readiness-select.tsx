import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Select } from "./select.tsx";

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Technology readiness, 1 to 9, or any. */
export function ReadinessSelect({ defaultValue }: { defaultValue: string }) {
  const { t } = useLanguage();
  return (
    <Select
      className="max-w-48"
      empty={t("mandate.readiness.any")}
      defaultValue={defaultValue}
      options={LEVELS.map((level) => ({ value: String(level), label: `TRL ${level}` }))}
    />
  );
}
