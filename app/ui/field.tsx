import { type ReactNode, useContext } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { FieldContext, type FieldState, RefusedContext } from "./field-context.ts";
import { FieldError } from "./field-error.tsx";

export interface FieldProps {
  /** Name of what is submitted; the control inside takes it over. */
  name: string;
  /** Defaults to the name. An error summary links to it. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What a good answer looks like; shown as 例如：…. */
  example?: string;
  /** The first message is shown. */
  error?: string | string[] | null;
  /** Marked 选填; without it the field is required. */
  optional?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label, hint, error and one control, wired to each other. */
export function Field({ hideLabel, ...own }: FieldProps & { hideLabel?: boolean }) {
  const props = useRefused(own);
  const state = fieldState(props);
  return (
    <div className={classes("grid content-start gap-1", props.className)}>
      <label
        htmlFor={state.id}
        className={hideLabel ? "sr-only" : "justify-self-start text-sm font-semibold"}
      >
        <Label {...props} />
      </label>
      <Notes {...props} />
      <FieldContext.Provider value={state}>{props.children}</FieldContext.Provider>
    </div>
  );
}

/** Like Field, for several controls under one question: radios, check boxes, from–to. */
export function FieldGroup({ large, ...own }: FieldProps & { large?: boolean }) {
  const props = useRefused(own);
  const state = fieldState(props);
  return (
    <fieldset
      id={state.id}
      aria-describedby={state.describedBy}
      className={classes("grid min-w-0 content-start gap-1", props.className)}
    >
      <legend className={classes("mb-1 font-semibold", large ? "text-lg" : "text-sm")}>
        <Label {...props} />
      </legend>
      <Notes {...props} />
      <FieldContext.Provider value={state}>{props.children}</FieldContext.Provider>
    </fieldset>
  );
}

function useRefused(props: FieldProps): FieldProps {
  const refused = useContext(RefusedContext)[props.name];
  return { ...props, error: props.error ?? refused };
}

function fieldState(props: FieldProps): FieldState {
  const id = props.id ?? props.name;
  const error = firstError(props.error);
  const hint = Boolean(props.hint || props.example);
  return {
    id,
    name: props.name,
    describedBy: classes(hint && `${id}-hint`, error && `${id}-error`) || undefined,
    invalid: Boolean(error),
    required: !props.optional,
  };
}

function firstError(error: FieldProps["error"]): string | undefined {
  return typeof error === "string" ? error : error?.[0];
}

function Label({ label, optional }: FieldProps) {
  const { t } = useLanguage();
  return (
    <>
      {label}
      {optional && <span className="ml-1.5 font-normal text-muted">{t("ui.field.optional")}</span>}
    </>
  );
}

function Notes({ id, name, hint, example, error }: FieldProps) {
  const { t } = useLanguage();
  const message = firstError(error);
  return (
    <>
      {(hint || example) && (
        <p id={`${id ?? name}-hint`} className="text-sm text-muted">
          {hint}
          {example && <span className="block">{t("ui.field.example", { example })}</span>}
        </p>
      )}
      {message && <FieldError id={`${id ?? name}-error`}>{message}</FieldError>}
    </>
  );
}
