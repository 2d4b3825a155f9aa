import { Link, type LinkProps, useNavigation } from "@remix-run/react";
import { LoaderCircle, type LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

interface Look {
  /** Primary once a view. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-edge/60 bg-surface text-ink hover:bg-sunken hover:border-edge",
  quiet: "border-transparent bg-transparent text-muted hover:bg-sunken hover:text-ink",
  danger: "border-danger/50 bg-surface text-danger hover:bg-danger-soft hover:border-danger",
};

const SIZES: Record<ButtonSize, string> = {
  normal: "min-h-9 px-3 text-sm",
  small: "min-h-7 px-2 text-xs",
};

/** The classes of a button, for what must be another element (a summary). */
export function buttonLook({ variant = "secondary", size = "normal" }: Look): string {
  return classes(
    "no-print inline-flex items-center justify-center gap-1.5 rounded-md border font-semibold whitespace-nowrap transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress",
    VARIANTS[variant],
    SIZES[size],
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Shows that the work is under way and swallows further presses. */
  pending?: boolean;
}

/** A button. Submits unless `type` says otherwise, since only that works without script. */
export function Button({
  variant,
  size,
  icon: Icon,
  pending = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={classes(buttonLook({ variant, size }), className)}
    >
      {pending ? (
        <LoaderCircle aria-hidden size={16} className="animate-spin" />
      ) : (
        Icon && <Icon aria-hidden size={16} />
      )}
      {children}
    </button>
  );
}

/** A submit button that is pending while its own form, or its own name and value, is being sent. */
export function SubmitButton(props: ButtonProps) {
  const { formData } = useNavigation();
  const sent = formData !== undefined && (!props.name || formData.get(props.name) === props.value);
  return <Button {...props} pending={sent} />;
}

export interface ButtonLinkProps extends Omit<LinkProps, "children">, Look {
  children: ReactNode;
}

/** A link that looks like a button: for going somewhere, not for changing something. */
export function ButtonLink({
  variant,
  size,
  icon: Icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={classes(buttonLook({ variant, size }), className)}>
      {Icon && <Icon aria-hidden size={16} />}
      {children}
    </Link>
  );
}
