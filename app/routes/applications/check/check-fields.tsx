import type { ReactNode } from "react";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { RadioGroup } from "#app/ui/choice.tsx";
import type { ComboboxOption } from "#app/ui/combobox.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type SectorNode, SectorTree } from "#app/ui/sector-tree.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { CompanyFields } from "../edit/company-fields.tsx";
import { ConsentBoxes } from "../edit/consent-boxes.tsx";
import { NeedBox } from "../edit/need-box.tsx";
import { PitchField } from "../edit/pitch-field.tsx";
import { Suggestions } from "../edit/sector-choices.tsx";

interface CheckFieldsProps {
  form: TypedForm;
  /** What the text speaks of, the best first, with the words that say so. */
  suggested: { key: string; words: string[] }[];
  tree: SectorNode[];
  areas: ComboboxOption[];
  since: Record<string, Date | string>;
}

/** Everything that decides who fits, filled in from the founder's own words. */
export function CheckFields({ form, suggested, tree, areas, since }: CheckFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Part title={t("door.check.about")}>
        <Field {...form.field("title")} label={t("apply.project")} hint={t("apply.project.hint")}>
          <TextInput defaultValue={form.text("title")} autoComplete="off" />
        </Field>
        <Field {...form.field("text")} label={t("apply.text")}>
          <TextArea defaultValue={form.text("text")} rows={5} limit={LONGEST_TEXT} />
        </Field>
        <Sectors form={form} suggested={suggested} tree={tree} />
        <FieldGroup {...form.field("stage")} label={t("apply.stage")}>
          <RadioGroup
            inline
            chosen={form.text("stage")}
            choices={STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
          />
        </FieldGroup>
      </Part>
      <Part title={t("door.check.needs")}>
        <Needs form={form} />
      </Part>
      <Part title={t("door.check.company")}>
        <CompanyFields form={form} areas={areas} />
      </Part>
      <Part title={t("door.check.consent")}>
        <ConsentBoxes form={form} since={since} />
        <PitchField form={form} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line pt-5">
      <h2 className="text-base">{title}</h2>
      {children}
    </section>
  );
}

function Sectors({ form, suggested, tree }: Pick<CheckFieldsProps, "form" | "suggested" | "tree">) {
  const { t } = useLanguage();
  const names = new Map(tree.map(({ key, name }) => [key, name]));
  const chosen = form.list("sectors");
  const without = suggested.map(({ key }) => key);
  return (
    <div className="grid gap-3">
      {/* What was offered here: what the text says meanwhile is not taken for refused. */}
      {without.map((key) => (
        <input key={key} type="hidden" name="shown" value={key} />
      ))}
      {suggested.length > 0 ? (
        <FieldGroup {...form.field("sectors")} label={t("apply.sectors.suggested")}>
          <Suggestions suggested={suggested} names={names} chosen={chosen} />
        </FieldGroup>
      ) : (
        <Notice tone="warning">{t("door.check.sectors.none")}</Notice>
      )}
      <details open={chosen.some((key) => !without.includes(key))}>
        <summary className="text-sm font-semibold text-accent-strong">
          {t("door.check.sectors.choose")}
        </summary>
        <div className="pt-2">
          <SectorTree tree={tree} without={without} chosen={chosen} />
        </div>
      </details>
    </div>
  );
}

/** Those that were read stand open; the others wait behind a line. */
function Needs({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  const { error } = form.field("kinds");
  const read = NEED_KINDS.filter((kind) => form.has("kinds", kind));
  const others = NEED_KINDS.filter((kind) => !read.includes(kind));
  return (
    <fieldset id="kinds" aria-describedby={error ? "kinds-error" : undefined}>
      <legend className="sr-only">{t("apply.needs")}</legend>
      {error && <FieldError id="kinds-error">{error[0]}</FieldError>}
      <div className="divide-y divide-line border-y border-line">
        {read.map((kind) => (
          <NeedBox key={kind} kind={kind} form={form} />
        ))}
      </div>
      <details open={read.length === 0} className="pt-3">
        <summary className="text-sm font-semibold text-accent-strong">
          {t("door.check.needs.more")}
        </summary>
        <div className="divide-y divide-line">
          {others.map((kind) => (
            <NeedBox key={kind} kind={kind} form={form} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
