import type { InputHTMLAttributes } from "react";
import { classes } from "./classes.ts";
import { CONTROL } from "./control-look.ts";
import { useControl } from "./field-context.ts";

/** A day and a minute, submitted as 2026-11-24T09:30. */
export function MinuteInput({ className, ...props }: InputHTMLAttributes<HTMLInputElement>) {
  const control = useControl(props);
  return (
    <input
      {...props}
      {...control}
      type="datetime-local"
      className={classes(CONTROL, "h-10 max-w-64", className)}
    />
  );
}
