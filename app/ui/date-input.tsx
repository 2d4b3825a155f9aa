import type { InputHTMLAttributes } from "react";
import { classes } from "./classes.ts";
import { CONTROL } from "./control-look.ts";
import { useControl } from "./field-context.ts";

/** A day, submitted as 2026-11-24. */
export function DateInput({ className, ...props }: InputHTMLAttributes<HTMLInputElement>) {
  const control = useControl(props);
  return (
    <input
      {...props}
      {...control}
      type="date"
      className={classes(CONTROL, "h-10 max-w-48", className)}
    />
  );
}
