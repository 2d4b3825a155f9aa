import { COUNTED_FIGURES } from "#app/domain/companies/facts.ts";
import { TIMELESS_KEYS } from "#app/domain/companies/file.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field } from "#app/ui/field.tsx";
import { MoneyInput } from "#app/ui/money-input.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { figureName } from "../words.ts";
import { GROUPS, isYesNo } from "./schema.ts";

/** The figures of a year, topic by topic, each with what was said of the year before. */
export function FigureFields({
  form,
  before,
  prefilled,
}: {
  form: TypedForm;
  before: { year: number; values: Partial<Record<string, string>> };
  /** The number of employees comes from an application. */
  prefilled: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return GROUPS.map(({ key: group, figures }) => (
    <fieldset key={group} className="grid gap-4">
      <legend className="pb-2 text-base font-semibold">{t(`company.year.${group}`)}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {figures.map((key) => {
          const last = before.values[key];
          const hint =
            key === "employees" && prefilled
              ? t("company.year.known")
              : last && t("company.year.before", { year: String(before.year), value: last });
          const counted = (COUNTED_FIGURES as readonly string[]).includes(key);
          return (
            <Field
              key={key}
              {...form.field(key)}
              label={figureName(key, language)}
              hint={hint || undefined}
              optional
            >
              {counted ? (
                <TextInput
                  inputMode="decimal"
                  defaultValue={form.text(key)}
                  className="max-w-60 text-right"
                />
              ) : (
                <MoneyInput defaultValue={form.text(key)} />
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  ));
}

/** What belongs to no year: registration, IP, answers. */
export function BasicsFields({ form, prefilled }: { form: TypedForm; prefilled: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const yesNo = [
    { value: "", label: t("company.verdict.unknown") },
    { value: "no", label: t("company.no") },
    { value: "yes", label: t("company.yes") },
  ];
  return (
    <div className="grid gap-4">
      <Field
        {...form.field("registeredOn")}
        label={t("company.registeredOn")}
        hint={prefilled ? t("company.year.known") : t("company.registeredOn.hint")}
        optional
      >
        <TextInput defaultValue={form.text("registeredOn")} className="max-w-60" />
      </Field>
      {TIMELESS_KEYS.map((key) => (
        <Field key={key} {...form.field(key)} label={figureName(key, language)} optional>
          {isYesNo(key) ? (
            <Select defaultValue={form.text(key)} options={yesNo} className="max-w-60" />
          ) : (
            <TextInput inputMode="decimal" defaultValue={form.text(key)} className="max-w-60" />
          )}
        </Field>
      ))}
    </div>
  );
}
