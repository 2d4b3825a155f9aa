import type { InputHTMLAttributes } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { useControl } from "./field-context.ts";

interface FileInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  /** Words for what is taken: "PDF、PNG、JPEG". */
  types: string;
  maxMegabytes: number;
}

/** The browser's own file control; says what is taken before anything is chosen. */
export function FileInput({ types, maxMegabytes, className, ...props }: FileInputProps) {
  const { t } = useLanguage();
  const control = useControl(props);
  return (
    <div className="grid gap-1">
      <input
        {...props}
        {...control}
        type="file"
        className={classes(
          "w-full min-w-0 cursor-pointer rounded-md border border-dashed border-edge/70 bg-surface p-2 text-sm text-muted hover:border-edge file:mr-3 file:cursor-pointer file:rounded-md file:border-0 file:bg-sunken file:px-3 file:py-1.5 file:font-semibold file:text-ink",
          className,
        )}
      />
      <p className="text-xs text-muted">
        {t("ui.file.limit", { types, max: maxMegabytes })}
        {props.multiple && ` · ${t("ui.file.choose")}`}
      </p>
    </div>
  );
}
