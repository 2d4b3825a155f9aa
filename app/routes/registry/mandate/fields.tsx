import { FACTS, INSTRUMENTS, STAGES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Checkbox, CheckboxGroup } from "#app/ui/choice.tsx";
import type { ComboboxOption } from "#app/ui/combobox.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { MinuteInput } from "#app/ui/minute-input.tsx";
import { MoneyInput } from "#app/ui/money-input.tsx";
import { Section } from "#app/ui/page.tsx";
import { ReadinessSelect } from "#app/ui/readiness-select.tsx";
import { type SectorNode, SectorTree } from "#app/ui/sector-tree.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { mandateLabels } from "./form-values.ts";

interface MandateFieldsProps {
  form: TypedForm;
  areas: readonly ComboboxOption[];
  tree: readonly SectorNode[];
  /** The resource gives money, so that amounts and instruments mean something. */
  money: boolean;
}

export function MandateFields({ form, areas, tree, money }: MandateFieldsProps) {
  return (
    <>
      <ForWhom form={form} areas={areas} tree={tree} />
      <Terms form={form} money={money} />
      <Intake form={form} money={money} />
    </>
  );
}

function ForWhom({ form, areas, tree }: Omit<MandateFieldsProps, "money">) {
  const { t } = useLanguage();
  const labels = mandateLabels(t);
  return (
    <Section title={t("mandate.who")}>
      <div className="grid gap-5">
        <FieldGroup {...form.field("stages")} label={labels.stages} optional>
          <CheckboxGroup
            inline
            chosen={form.list("stages")}
            choices={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
        </FieldGroup>
        <FieldGroup {...form.field("sectors")} label={labels.sectors} optional>
          <SectorTree tree={tree} chosen={form.list("sectors")} />
          <Checkbox
            name="sectorsStrict"
            label={labels.sectorsStrict}
            hint={t("mandate.sectorsStrict.hint")}
            defaultChecked={form.text("sectorsStrict") === "on"}
          />
        </FieldGroup>
        <FieldGroup
          {...form.field("areas")}
          label={labels.areas}
          hint={t("mandate.areas.hint")}
          optional
        >
          <div className="max-h-64 overflow-y-auto rounded-md border border-line px-3 py-1">
            <CheckboxGroup chosen={form.list("areas")} choices={areas} />
          </div>
        </FieldGroup>
        <FieldGroup {...form.field("requires")} label={labels.requires} optional>
          <CheckboxGroup
            inline
            chosen={form.list("requires")}
            choices={FACTS.map((value) => ({ value, label: t(`fact.${value}`) }))}
          />
        </FieldGroup>
      </div>
    </Section>
  );
}

function Terms({ form, money }: Pick<MandateFieldsProps, "form" | "money">) {
  const { t } = useLanguage();
  const labels = mandateLabels(t);
  return (
    <Section title={t(money ? "mandate.terms" : "mandate.terms.readiness")}>
      <div className="grid gap-5">
        {money && (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field {...form.field("ticketMin")} label={labels.ticketMin} optional>
                <MoneyInput defaultValue={form.text("ticketMin")} />
              </Field>
              <Field {...form.field("ticketMax")} label={labels.ticketMax} optional>
                <MoneyInput defaultValue={form.text("ticketMax")} />
              </Field>
            </div>
            <FieldGroup {...form.field("instruments")} label={labels.instruments} optional>
              <CheckboxGroup
                inline
                chosen={form.list("instruments")}
                choices={INSTRUMENTS.map((value) => ({ value, label: t(`instrument.${value}`) }))}
              />
            </FieldGroup>
          </>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...form.field("readinessMin")} label={labels.readinessMin} optional>
            <ReadinessSelect defaultValue={form.text("readinessMin")} />
          </Field>
          <Field {...form.field("readinessMax")} label={labels.readinessMax} optional>
            <ReadinessSelect defaultValue={form.text("readinessMax")} />
          </Field>
        </div>
      </div>
    </Section>
  );
}

function Intake({ form, money }: Pick<MandateFieldsProps, "form" | "money">) {
  const { t } = useLanguage();
  const labels = mandateLabels(t);
  const time = t("mandate.time.hint");
  return (
    <Section title={t("mandate.intake")}>
      <div className="grid gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...form.field("opensAt")} label={labels.opensAt} hint={time} optional>
            <MinuteInput defaultValue={form.text("opensAt")} />
          </Field>
          <Field {...form.field("closesAt")} label={labels.closesAt} hint={time} optional>
            <MinuteInput defaultValue={form.text("closesAt")} />
          </Field>
          <Field
            {...form.field("places")}
            label={labels.places}
            hint={t("mandate.places.hint")}
            optional
          >
            <TextInput inputMode="numeric" defaultValue={form.text("places")} />
          </Field>
          {money && (
            <Field
              {...form.field("funds")}
              label={labels.funds}
              hint={t("mandate.funds.hint")}
              optional
            >
              <MoneyInput defaultValue={form.text("funds")} />
            </Field>
          )}
          <Field
            {...form.field("responseDays")}
            label={labels.responseDays}
            hint={t("mandate.responseDays.hint")}
            optional
          >
            <TextInput inputMode="numeric" defaultValue={form.text("responseDays")} />
          </Field>
        </div>
      </div>
    </Section>
  );
}
