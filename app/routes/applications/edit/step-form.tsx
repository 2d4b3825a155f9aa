import { Form, useOutletContext, useParams } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusedContext } from "#app/ui/field-context.ts";
import type { TypedForm } from "#app/ui/typed-form.ts";
import type { StepAnswer } from "./answer.ts";
import { useAutosave } from "./autosave.ts";
import type { EditForm } from "./forms/form.ts";
import { SavedMeanwhile, SaveStatus, SignedOut } from "./save-status.tsx";

interface SavedFormProps {
  name: EditForm["name"];
  form: TypedForm;
  /** The version that is being edited. */
  version: number;
  /** When it was last saved, in words; null where it never was. */
  saved: string | null;
  answer: Pick<StepAnswer, "meanwhile"> | undefined;
  /** Names of the fields, for the error summary. */
  labels: Record<string, string>;
  buttons: ReactNode;
  children: ReactNode;
}

/**
 * A form of an application: saved by its buttons, and, where script runs, in the background. Says beside a field what
 * was not saved of it.
 */
export function SavedForm({ name, form, version, saved, answer, ...props }: SavedFormProps) {
  const { id } = useParams();
  const element = useRef<HTMLFormElement>(null);
  const to = `/applications/${id}/save/${name}`;
  const autosave = useAutosave({ form: element, to, loaded: version });
  const meanwhile = autosave.meanwhile ?? answer?.meanwhile ?? null;
  return (
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
      <ErrorSummary errors={form.errors} labels={props.labels} />
      {meanwhile && <SavedMeanwhile {...meanwhile} to="" />}
      <RefusedContext.Provider value={autosave.errors}>{props.children}</RefusedContext.Provider>
      {autosave.signedOut && <SignedOut />}
      <div className="flex flex-wrap items-center gap-3">
        {props.buttons}
        <SaveStatus autosave={autosave} saved={saved} />
      </div>
    </Form>
  );
}

type StepFormProps = Omit<SavedFormProps, "name" | "saved" | "buttons"> & {
  step: Exclude<EditForm["name"], "check">;
};

/** One topic of the application. */
export function StepForm({ step, ...props }: StepFormProps) {
  const { t } = useLanguage();
  const saved = useOutletContext<string | null>();
  return (
    <section>
      <h2 className="text-lg">{t(`apply.step.${step}`)}</h2>
      <p className="pb-4 text-muted">{t(`apply.lead.${step}`)}</p>
      <SavedForm
        {...props}
        name={step}
        saved={saved}
        buttons={
          <>
            <SubmitButton name="intent" value="next" variant="primary">
              {t("apply.next")}
            </SubmitButton>
            <Button name="intent" value="stay">
              {t("apply.stay")}
            </Button>
          </>
        }
      />
    </section>
  );
}
