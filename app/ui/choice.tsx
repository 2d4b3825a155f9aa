import type { InputHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes.ts";
import { useControl } from "./field-context.ts";

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

const BOX = "mt-[0.25em] size-4 shrink-0 accent-(--accent)";
const ROW = "flex min-h-8 items-start gap-2 py-0.5 text-base has-disabled:text-muted";

/** One check box with its own label. */
export function Checkbox({ label, hint, className, ...props }: CheckboxProps) {
  return (
    <label className={classes(ROW, className)}>
      <input type="checkbox" {...props} className={BOX} />
      <span>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface ChoiceListProps {
  /** Taken from the FieldGroup around it unless given. */
  name?: string;
  choices: readonly Choice[];
  /** Side by side where there is room; for short labels. */
  inline?: boolean;
}

/** Any number of choices under one name. */
export function CheckboxGroup({
  chosen = [],
  ...props
}: ChoiceListProps & { chosen?: readonly string[] }) {
  return <ChoiceList {...props} type="checkbox" chosen={chosen} />;
}

/** Exactly one choice. */
export function RadioGroup({ chosen, ...props }: ChoiceListProps & { chosen?: string | null }) {
  return (
    <ChoiceList
      {...props}
      type="radio"
      chosen={chosen === undefined || chosen === null ? [] : [chosen]}
    />
  );
}

function ChoiceList({
  name,
  choices,
  inline = false,
  type,
  chosen,
}: ChoiceListProps & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  const control = useControl({ name });
  return (
    <div className={inline ? "flex flex-wrap gap-x-6" : "grid"}>
      {choices.map(({ value, label, hint, disabled }) => (
        <label key={value} className={ROW}>
          <input
            type={type}
            name={control.name}
            value={value}
            defaultChecked={chosen.includes(value)}
            disabled={disabled}
            aria-invalid={control["aria-invalid"]}
            className={BOX}
          />
          <span>
            {label}
            {hint && <span className="block text-sm text-muted">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
