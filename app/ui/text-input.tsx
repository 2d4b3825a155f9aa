import { type InputHTMLAttributes, type TextareaHTMLAttributes, useState } from "react";
import { charactersIn } from "#app/domain/input/text.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { CONTROL } from "./control-look.ts";
import { useControl } from "./field-context.ts";

/** One line of text; takes id, name and descriptions from the Field around it. */
export function TextInput({ className, ...props }: InputHTMLAttributes<HTMLInputElement>) {
  const control = useControl(props);
  return (
    <input type="text" {...props} {...control} className={classes(CONTROL, "h-10", className)} />
  );
}

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** Characters allowed. Counted, not enforced while typing: nobody loses what they paste. */
  limit?: number;
}

/** The count is told once so much of the limit is used. */
const NEARLY = 0.8;

/** Several lines of text, with a count of what is left when a limit is given and near. */
export function TextArea({ limit, className, onChange, rows = 5, ...props }: TextAreaProps) {
  const control = useControl(props);
  const [length, setLength] = useState(
    charactersIn(String(props.defaultValue ?? props.value ?? "")),
  );
  return (
    <div className="grid gap-1">
      <textarea
        {...props}
        {...control}
        rows={rows}
        onChange={(event) => {
          setLength(charactersIn(event.target.value));
          onChange?.(event);
        }}
        className={classes(CONTROL, "resize-y leading-relaxed", className)}
      />
      {limit !== undefined && length >= NEARLY * limit && <Counter left={limit - length} />}
    </div>
  );
}

function Counter({ left }: { left: number }) {
  const { t } = useLanguage();
  return (
    <p
      aria-live="polite"
      className={classes("text-right text-xs", left < 0 ? "text-danger" : "text-muted")}
    >
      {left < 0 ? t("ui.field.over", { count: -left }) : t("ui.field.left", { count: left })}
    </p>
  );
}
