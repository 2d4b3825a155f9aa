import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { ConsentBoxes } from "./consent-boxes.tsx";
import { editing, saveStep } from "./editing.server.ts";
import { consentForm } from "./forms/consent.server.ts";
import { PitchField } from "./pitch-field.tsx";
import { StepForm } from "./step-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { whole } = await editing(args);
  return {
    version: whole.application.version,
    saved: consentForm.saved(whole),
    since: Object.fromEntries(whole.consents.map((row) => [row.kind, row.grantedAt])),
  };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, consentForm);
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Consent() {
  const { version, saved, since } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = typedForm(answer?.reply, saved);
  return (
    <StepForm
      step="consent"
      form={form}
      version={version}
      latest={saved}
      answer={answer}
      labels={{ teaser: t("apply.consent.teaser"), pitch: t("apply.pitch") }}
    >
      <ConsentBoxes form={form} since={since} />
      <PitchField form={form} />
    </StepForm>
  );
}
