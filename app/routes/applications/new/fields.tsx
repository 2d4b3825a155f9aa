import { useRef } from "react";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { rememberText, useCarriedText } from "#app/ui/carried-text.ts";
import { Field } from "#app/ui/field.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { AnotherOrganization } from "../../registry/organization-form.tsx";

/** The words: hidden where they were brought along and stand above, else to be written here. */
export function Words({ text, form }: { text: string; form: TypedForm }) {
  return text === "" ? (
    <WordsField form={form} />
  ) : (
    <input type="hidden" name="text" value={text} />
  );
}

function WordsField({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const carried = useCarriedText(place);
  const shown = form.text("text") || carried;
  return (
    <div ref={place}>
      <Field
        {...form.field("text")}
        label={t("door.begin.text")}
        hint={t("door.begin.text.hint")}
        example={t("door.text.example")}
        optional
      >
        <TextArea
          key={shown}
          rows={4}
          limit={LONGEST_TEXT}
          defaultValue={shown}
          onChange={(event) => rememberText(event.target.value)}
        />
      </Field>
    </div>
  );
}

/** The name of a company that is not registered yet. */
export function CompanyField({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  return (
    <>
      <Field
        {...form.field("company")}
        label={t("door.begin.company")}
        hint={t("door.begin.company.hint")}
      >
        <TextInput autoComplete="organization" defaultValue={form.text("company")} />
      </Field>
      <AnotherOrganization form={form} />
    </>
  );
}
