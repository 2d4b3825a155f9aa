import { Link, type LinkProps } from "@remix-run/react";
import { classes } from "./classes.ts";

/** A link in running text. */
export function TextLink({ className, ...rest }: LinkProps) {
  return (
    <Link
      {...rest}
      className={classes(
        "text-accent-strong underline decoration-accent/40 underline-offset-[3px] hover:decoration-accent",
        className,
      )}
    />
  );
}
