import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CONSENT_KINDS } from "#app/domain/vocabulary.ts";
import { choices } from "#app/http/fields.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { Checkbox } from "#app/ui/choice.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { typedForm } from "#app/ui/typed-form.ts";
import { editing, saveStep } from "./editing.server.ts";
import { StepForm } from "./step-form.tsx";

const schema = z.object({ granted: choices(CONSENT_KINDS) });

export async function loader(args: LoaderFunctionArgs) {
  const { whole } = await editing(args);
  return {
    version: whole.application.version,
    saved: { granted: whole.consents.map((row) => row.kind) },
    since: Object.fromEntries(whole.consents.map((row) => [row.kind, row.grantedAt])),
  };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, {
    step: "consent",
    schema,
    save: ({ db }, edit, values) => saveConsent(db, edit, values),
  });
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
      conflict={answer?.conflict ?? false}
      labels={{ teaser: t("apply.consent.teaser") }}
    >
      <div className="divide-y divide-line border-y border-line">
        {CONSENT_KINDS.map((kind) => {
          const { error } = form.field(kind);
          const given = since[kind];
          return (
            <div key={kind} className="grid gap-1 py-3">
              {error && <FieldError id={`${kind}-error`}>{error[0]}</FieldError>}
              <Checkbox
                id={kind}
                name="granted"
                value={kind}
                defaultChecked={form.has("granted", kind)}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${kind}-error` : undefined}
                label={t(`apply.consent.${kind}`)}
                hint={
                  <>
                    {t(`apply.consent.${kind}.hint`)}
                    {given && ` ${t("apply.consent.since", { at: formatInstant(given) })}`}
                  </>
                }
              />
            </div>
          );
        })}
      </div>
    </StepForm>
  );
}
