import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { areaOptions } from "../../registry/area-options.server.ts";
import { CompanyFields, companyLabels } from "./company-fields.tsx";
import { editing, saveStep } from "./editing.server.ts";
import { companyForm } from "./forms/company.server.ts";
import { StepForm } from "./step-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, whole } = await editing(args);
  return {
    version: whole.application.version,
    areas: areaOptions(await areaChoices(db.read)),
    saved: companyForm.saved(whole),
  };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, companyForm);
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Company() {
  const { version, areas, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const form = typedForm(answer?.reply, saved);
  return (
    <StepForm
      step="company"
      form={form}
      version={version}
      latest={saved}
      answer={answer}
      labels={companyLabels(t)}
    >
      <CompanyFields form={form} areas={areas} />
    </StepForm>
  );
}
