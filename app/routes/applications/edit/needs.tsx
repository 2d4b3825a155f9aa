import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NEED_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { saveNeeds } from "#app/services/applications/save-needs.server.ts";
import { FieldError } from "#app/ui/field-error.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { editing, saveStep } from "./editing.server.ts";
import { NeedBox } from "./need-box.tsx";
import { needsOf, needsSchema, typedNeeds } from "./need-fields.ts";
import { StepForm } from "./step-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { whole } = await editing(args);
  return { version: whole.application.version, saved: typedNeeds(whole.needs) };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, {
    step: "needs",
    schema: needsSchema,
    save: ({ db }, edit, values) => saveNeeds(db, edit, { needs: needsOf(values) }),
  });
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
      conflict={answer?.conflict ?? false}
      labels={labelsOf(t)}
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

function labelsOf(t: ReturnType<typeof useLanguage>["t"]): Record<string, string> {
  const labels: Record<string, string> = { kinds: t("apply.needs") };
  for (const kind of NEED_KINDS) {
    const need = t(`need.${kind}`);
    labels[`${kind}Amount`] = `${need} · ${t("apply.need.amount")}`;
    labels[`${kind}Purpose`] = `${need} · ${t(`apply.need.purpose.${kind}`)}`;
    labels[`${kind}SquareMetres`] = `${need} · ${t("apply.need.square-metres")}`;
  }
  return labels;
}
