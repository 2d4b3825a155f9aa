import { DETAILS } from "#app/domain/registry/details.ts";
import { NEED_KINDS, type ResourceKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice.tsx";
import { Combobox, type ComboboxOption } from "#app/ui/combobox.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page.tsx";
import { type SectorNode, SectorTree } from "#app/ui/sector-tree.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { DetailControl } from "./detail-control.tsx";

const STATES = ["open", "closed", "draft"] as const;

interface ResourceFieldsProps {
  kind: ResourceKind;
  form: TypedForm;
  areas: readonly ComboboxOption[];
  tree: readonly SectorNode[];
}

/** Everything that is said of a resource; the last part depends on its kind. */
export function ResourceFields({ kind, form, areas, tree }: ResourceFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Section title={t("resource.form.basics")}>
        <div className="grid gap-5">
          <Field
            {...form.field("name")}
            label={t("resource.form.name")}
            example={t("resource.form.name.example")}
          >
            <TextInput defaultValue={form.text("name")} />
          </Field>
          <Field
            {...form.field("summary")}
            label={t("resource.form.summary")}
            hint={t("resource.form.summary.hint")}
            optional
          >
            <TextArea rows={5} limit={2000} defaultValue={form.text("summary")} />
          </Field>
          <Field {...form.field("area")} label={t("resource.form.area")} optional>
            <Combobox options={areas} defaultValue={form.text("area")} />
          </Field>
          <FieldGroup {...form.field("state")} label={t("resource.form.state")}>
            <RadioGroup
              chosen={form.text("state")}
              choices={STATES.map((value) => ({
                value,
                label: t(`resource.form.state.${value}`),
              }))}
            />
          </FieldGroup>
        </div>
      </Section>
      <Section title={t("resource.form.fit")}>
        <div className="grid gap-5">
          <FieldGroup {...form.field("serves")} label={t("resource.form.serves")} optional>
            <CheckboxGroup
              inline
              chosen={form.list("serves")}
              choices={NEED_KINDS.map((value) => ({ value, label: t(`need.${value}`) }))}
            />
          </FieldGroup>
          <FieldGroup
            {...form.field("sectors")}
            label={t("resource.form.sectors")}
            hint={t("resource.form.sectors.hint")}
            optional
          >
            <SectorTree tree={tree} chosen={form.list("sectors")} />
          </FieldGroup>
        </div>
      </Section>
      <Section title={t("resource.form.details")}>
        <div className="grid gap-5">
          {DETAILS[kind].map((field) => (
            <DetailControl key={field.key} field={field} form={form} />
          ))}
        </div>
      </Section>
    </>
  );
}
