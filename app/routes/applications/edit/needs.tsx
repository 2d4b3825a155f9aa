import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NEED_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { editing, saveStep } from "./editing.server.ts";
import { needsForm } from "./forms/needs.server.ts";
import { NeedBox } from "./need-box.tsx";
import { StepForm } from "./step-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { whole } = await editing(args);
  return { version: whole.application.version, saved: needsForm.saved(whole) };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, needsForm);
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Needs() {
  const { version, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = typedForm(answer?.reply, saved);
  const { error } = form.field("kinds");
  return (
    <StepForm
      step="needs"
      form={form}
      version={version}
      latest={saved}
      answer={answer}
      labels={needLabels(t)}
    >
      <fieldset id="kinds" aria-describedby={error ? "kinds-error" : undefined}>
        <legend className="sr-only">{t("apply.needs")}</legend>
        {error && <FieldError id="kinds-error">{error[0]}</FieldError>}
        <div className="divide-y divide-line border-y border-line">
          {NEED_KINDS.map((kind) => (
            <NeedBox key={kind} kind={kind} form={form} />
          ))}
        </div>
      </fieldset>
    </StepForm>
  );
}

/** The words of an error summary's lines. */
export function needLabels(t: ReturnType<typeof useLanguage>["t"]): Record<string, string> {
  const labels: Record<string, string> = { kinds: t("apply.needs") };
  for (const kind of NEED_KINDS) {
    const need = t(`need.${kind}`);
    labels[`${kind}Amount`] = `${need} · ${t("apply.need.amount")}`;
    labels[`${kind}Purpose`] = `${need} · ${t(`apply.need.purpose.${kind}`)}`;
    labels[`${kind}SquareMetres`] = `${need} · ${t("apply.need.square-metres")}`;
  }
  return labels;
}
