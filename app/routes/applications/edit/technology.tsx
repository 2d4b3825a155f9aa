import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { STAGES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { editing, saveStep } from "./editing.server.ts";
import { FactsQuestion } from "./facts-question.tsx";
import { technologyForm } from "./forms/technology.server.ts";
import { StepForm } from "./step-form.tsx";

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { whole } = await editing(args);
  return { version: whole.application.version, saved: technologyForm.saved(whole) };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, technologyForm);
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Technology() {
  const { version, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = typedForm(answer?.reply, saved);
  const labels = {
    title: t("apply.project"),
    text: t("apply.text"),
    stage: t("apply.stage"),
    readiness: t("apply.readiness"),
  };
  return (
    <StepForm
      step="technology"
      form={form}
      version={version}
      latest={saved}
      answer={answer}
      labels={labels}
    >
      <Field
        {...form.field("title")}
        label={labels.title}
        hint={t("apply.project.hint")}
        example={t("apply.project.example")}
      >
        <TextInput defaultValue={form.text("title")} autoComplete="off" />
      </Field>
      <Field {...form.field("text")} label={labels.text} hint={t("apply.text.hint")}>
        <TextArea defaultValue={form.text("text")} rows={10} limit={LONGEST_TEXT} />
      </Field>
      <Field {...form.field("stage")} label={labels.stage} hint={t("apply.stage.hint")}>
        <Select
          options={STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
          empty={t("ui.field.choose")}
          defaultValue={form.text("stage")}
          className="max-w-72"
        />
      </Field>
      <Field
        {...form.field("readiness")}
        label={labels.readiness}
        hint={t("apply.readiness.hint")}
        optional
      >
        <Select
          options={LEVELS.map((level) => ({
            value: String(level),
            label: `${level} · ${t(`readiness.${level}`)}`,
          }))}
          empty={t("form.not-said")}
          defaultValue={form.text("readiness")}
        />
      </Field>
      <FactsQuestion form={form} />
    </StepForm>
  );
}
