import { Form } from "@remix-run/react";
import { NO_YEAR } from "#app/domain/companies/file.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import type { FileView } from "./load.server.ts";

/** What staff do with a file: verify, remind, note. */
export function StaffWork({ view }: { view: FileView }) {
  const { t } = useLanguage();
  const open = yearsToVerify(view);
  const near = view.rungs.filter(
    ({ held, short, document, mark }) =>
      document !== null && mark !== "M" && mark !== "U" && (held || short <= 2),
  );
  return (
    <Section title={t("company.staff")}>
      <div className="no-print flex flex-wrap gap-2">
        {open.map((year) => (
          <VerifyButton key={year} view={view} year={year} />
        ))}
        {near.map(({ rung }) => (
          <Confirm
            key={rung}
            label={`${t("company.remind")} · ${t(`company.rung.${rung}`)}`}
            size="small"
            question={t("company.remind.ask", { rung: t(`company.rung.${rung}`) })}
          >
            <Form method="post">
              <input type="hidden" name="act" value="remind" />
              <Button name="rung" value={rung} variant="primary">
                {t("company.remind")}
              </Button>
            </Form>
          </Confirm>
        ))}
      </div>
      <h3 className="pt-2 text-sm font-semibold">{t("company.notes")}</h3>
      {view.notes.length > 0 && (
        <ul className="grid gap-2">
          {view.notes.map(({ id, text, by, at }) => (
            <li key={id} className="rounded-md bg-sunken px-3 py-2">
              <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
              <p className="text-xs text-muted">
                {by} · {formatInstant(at)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Form
        key={view.notes.length}
        method="post"
        className="no-print grid justify-items-start gap-3"
      >
        <input type="hidden" name="act" value="note" />
        <div className="w-full max-w-reading">
          <Field name="text" label={t("company.notes.add")} hint={t("company.notes.hint")}>
            <TextArea rows={2} limit={1000} />
          </Field>
        </div>
        <SubmitButton>{t("company.notes.add")}</SubmitButton>
      </Form>
    </Section>
  );
}

/** Years of which something stands that staff have not vouched for. */
function yearsToVerify({ facts }: FileView): number[] {
  const open = facts.filter(({ mark, value }) => mark !== "verified" && value !== null);
  return [...new Set(open.map(({ year }) => year))].sort((a, b) => b - a);
}

function VerifyButton({ view, year }: { view: FileView; year: number }) {
  const { t } = useLanguage();
  const seen = view.facts.filter((fact) => fact.year === year && fact.value !== null);
  return (
    <Form method="post">
      <input type="hidden" name="act" value="verify" />
      <input type="hidden" name="year" value={year} />
      {seen.map(({ key, value }) => (
        <input key={key} type="hidden" name="seen" value={`${key}=${value}`} />
      ))}
      <Button size="small">
        {year === NO_YEAR
          ? t("company.verify.basics")
          : t("company.verify", { year: String(year) })}
      </Button>
    </Form>
  );
}
