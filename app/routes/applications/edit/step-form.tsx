import { Form } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import type { Step } from "#app/domain/applications/steps.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";
import { useAutosave } from "./autosave.ts";

interface StepFormProps {
  step: Exclude<Step, "review">;
  form: TypedForm;
  /** The version that is being edited. */
  version: number;
  conflict: boolean;
  /** Names of the fields, for the error summary. */
  labels: Record<string, string>;
  children: ReactNode;
}

/** One topic of the application: saved by its buttons, and, where script runs, when a field is left. */
export function StepForm({ step, form, version, conflict, labels, children }: StepFormProps) {
  const { t } = useLanguage();
  const element = useRef<HTMLFormElement>(null);
  const autosave = useAutosave(element, version);
  return (
    <section>
      <h2 className="text-lg">{t(`apply.step.${step}`)}</h2>
      <p className="pb-4 text-muted">{t(`apply.lead.${step}`)}</p>
      <Form
        ref={element}
        method="post"
        noValidate
        onInput={autosave.touched}
        onBlur={autosave.left}
        onSubmit={autosave.submitting}
        className="grid gap-6"
      >
        <input type="hidden" name="version" value={autosave.version} />
        <ErrorSummary errors={form.errors} labels={labels} />
        {(conflict || autosave.conflict) && (
          <Notice
            tone="warning"
            title={t("apply.conflict")}
            action={
              <TextLink to={`../${step}`} relative="path" target="_blank">
                {t("apply.conflict.latest")}
              </TextLink>
            }
          />
        )}
        {children}
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="next" variant="primary">
            {t("apply.next")}
          </SubmitButton>
          <Button name="intent" value="stay">
            {t("apply.stay")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
