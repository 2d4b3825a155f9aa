import { Form } from "@remix-run/react";
import { columnLetters } from "#app/domain/imports/sheet.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ImportView } from "./course.tsx";

const MOST = 100;

/** The mapping that the form sends: of each heading its field, null for one that gives nothing. */
export function chosenIn(form: FormData): Record<string, string | null> {
  const chosen: Record<string, string | null> = {};
  for (let at = 0; at < MOST; at++) {
    const heading = form.get(`heading-${at}`);
    if (typeof heading !== "string") break;
    const field = form.get(`field-${at}`);
    chosen[heading] = typeof field === "string" && field !== "" ? field : null;
  }
  return chosen;
}

/** Which column of the file is which field. */
export function Mapping({ view: { tables, fields, takeFile } }: { view: ImportView }) {
  const { t } = useLanguage();
  const columns = tables[0]?.columns.slice(0, MOST) ?? [];
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t("import.mapping")}</h2>
      <p className="max-w-reading text-muted">{t("import.mapping.lead")}</p>
      <Form method="post" className="grid gap-4">
        <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ at, heading, field, unit }, nth) => (
            <li key={at}>
              <input type="hidden" name={`heading-${nth}`} value={heading} />
              <Field
                name={`field-${nth}`}
                label={`${columnLetters(at)} · ${heading}`}
                hint={unit ?? undefined}
              >
                <Select
                  name={`field-${nth}`}
                  defaultValue={field ?? ""}
                  empty={t("import.mapping.ignore")}
                  options={fields}
                  small
                />
              </Field>
            </li>
          ))}
        </ul>
        <Checkbox name="takeFile" defaultChecked={takeFile} label={t("import.mapping.take-file")} />
        <div>
          <SubmitButton name="intent" value="remap">
            {t("import.mapping.again")}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
