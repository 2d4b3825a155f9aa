import { Form, useOutletContext, useParams } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { ThreeValuesList } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusedContext } from "#app/ui/field-context.ts";
import { carried, type FieldValues, OPENED, threeValues } from "#app/ui/three-values.ts";
import type { TypedForm } from "#app/ui/typed-form.ts";
import type { StepAnswer } from "./answer.ts";
import { useAutosave } from "./autosave.ts";
import type { EditForm } from "./forms/form.ts";
import { SavedMeanwhile, SaveStatus, SignedOut } from "./save-status.tsx";

interface SavedFormProps {
  name: EditForm["name"];
  form: TypedForm;
  /** The version that is being edited, and what is saved of it. */
  version: number;
  latest: FieldValues;
  /** When it was last saved, in words; null where it never was. */
  saved: string | null;
  answer: Pick<StepAnswer, "meanwhile"> | undefined;
  /** Names of the fields, for what is wrong or was saved meanwhile. */
  labels: Record<string, string>;
  /** Names of sectors, where the form has them. */
  sectors?: Readonly<Record<string, string>>;
  buttons: ReactNode;
  children: ReactNode;
}

/**
 * A form of an application: saved by its buttons, and, where script runs, in the background. Says beside a field what
 * was not saved of it.
 */
export function SavedForm({
  name,
  form,
  version,
  latest,
  saved,
  answer,
  ...props
}: SavedFormProps) {
  const { id } = useParams();
  const element = useRef<HTMLFormElement>(null);
  const to = `/applications/${id}/save/${name}`;
  const autosave = useAutosave({ form: element, to, loaded: version });
  const meanwhile = autosave.meanwhile ?? answer?.meanwhile ?? null;
  // Until somebody else saves, what is saved now is what stood here.
  const stood = useRef(latest);
  if (!meanwhile) stood.current = latest;
  const opened = (answer?.meanwhile && form.text(OPENED)) || carried(stood.current);
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
      <input type="hidden" name={OPENED} value={carried(latest)} />
      {!meanwhile && <ErrorSummary errors={form.errors} labels={props.labels} />}
      {meanwhile && (
        <SavedMeanwhile {...meanwhile}>
          <ThreeValuesList
            fields={threeValues(opened, {
              latest,
              mine: autosave.meanwhile ? typedIn(element.current) : form.list,
            })}
            labels={props.labels}
            sectors={props.sectors}
          />
        </SavedMeanwhile>
      )}
      <RefusedContext.Provider value={autosave.errors}>{props.children}</RefusedContext.Provider>
      {autosave.signedOut && <SignedOut />}
      <div className="flex flex-wrap items-center gap-3">
        {props.buttons}
        <SaveStatus autosave={autosave} saved={saved} />
      </div>
    </Form>
  );
}

/** What stands in a form's fields in the browser. */
function typedIn(form: HTMLFormElement | null): (name: string) => string[] {
  const values = form ? new FormData(form) : null;
  return (name) => values?.getAll(name).map(String) ?? [];
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
