import { Form, useSubmit } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { rememberText, useCarriedText } from "#app/ui/carried-text.ts";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-input.tsx";

const EXAMPLES = ["home.example.1", "home.example.2", "home.example.3"] as const;

interface DoorFormProps {
  /** What was looked for. */
  text: string;
  error?: string | null;
  /** Looks again at once for what was typed in this tab before. */
  again?: boolean;
}

/** Where a founder says what the company does and needs. Sent by POST: no address and no log holds the words. */
export function DoorForm({ text, error, again = false }: DoorFormProps) {
  const { t } = useLanguage();
  const element = useRef<HTMLFormElement>(null);
  const carried = useCarriedText(element);
  const shown = text || carried;
  const submit = useSubmit();
  useEffect(() => {
    if (again && carried) submit(element.current, { replace: true });
  }, [again, carried, submit]);
  return (
    <Form
      ref={element}
      method="post"
      action="/discover"
      role="search"
      noValidate
      className="grid max-w-reading gap-3"
    >
      <Field
        name="text"
        label={t("door.text")}
        hint={t("door.not-kept")}
        example={shown ? undefined : t("door.text.example")}
        error={error}
      >
        <TextArea
          key={shown}
          rows={shown ? 3 : 4}
          limit={LONGEST_TEXT}
          data-search
          defaultValue={shown}
          onChange={(event) => rememberText(event.target.value)}
        />
      </Field>
      <SubmitButton
        variant={text ? "secondary" : "primary"}
        className="min-h-10 justify-self-start px-5 text-base"
      >
        {t("door.button")}
      </SubmitButton>
    </Form>
  );
}

/** A few technologies to try it with. */
export function DoorExamples() {
  const { t } = useLanguage();
  return (
    <Form
      method="post"
      action="/discover"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted"
    >
      <span>{t("home.search.examples")}</span>
      {EXAMPLES.map((key) => (
        <button
          key={key}
          type="submit"
          name="text"
          value={t(key)}
          className="underline decoration-line underline-offset-4 hover:text-ink hover:decoration-edge"
        >
          {t(key)}
        </button>
      ))}
    </Form>
  );
}
