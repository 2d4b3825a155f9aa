import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { RadioGroup } from "#app/ui/choice.tsx";
import { Combobox, type ComboboxOption } from "#app/ui/combobox.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { MOVES } from "./moves.ts";

/** Where the company is, how large, since when, and whether it would move. */
export function CompanyFields({ form, areas }: { form: TypedForm; areas: ComboboxOption[] }) {
  const { t } = useLanguage();
  const labels = companyLabels(t);
  return (
    <>
      <Field {...form.field("area")} label={labels.area} hint={t("apply.area.hint")}>
        <Combobox options={areas} defaultValue={form.text("area")} />
      </Field>
      <FieldGroup
        {...form.field("willingToMove")}
        label={labels.willingToMove}
        hint={t("apply.moving.hint")}
        optional
      >
        <RadioGroup
          inline
          chosen={form.text("willingToMove")}
          choices={[
            ...MOVES.map((value) => ({ value, label: t(`apply.moving.${value}`) })),
            { value: "", label: t("form.not-said") },
          ]}
        />
      </FieldGroup>
      <Field
        {...form.field("teamSize")}
        label={labels.teamSize}
        hint={t("apply.team-size.hint")}
        optional
      >
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          defaultValue={form.text("teamSize")}
          className="max-w-32 text-right"
        />
      </Field>
      <Field {...form.field("foundedOn")} label={labels.foundedOn} example="2023-05" optional>
        <TextInput
          autoComplete="off"
          defaultValue={form.text("foundedOn")}
          className="max-w-32 tabular-nums"
        />
      </Field>
    </>
  );
}

/** The words of an error summary's lines. */
export function companyLabels(t: Translate) {
  return {
    area: t("apply.area"),
    willingToMove: t("apply.moving"),
    teamSize: t("apply.team-size"),
    foundedOn: t("apply.founded-on"),
  };
}
