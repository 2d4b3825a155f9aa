import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonLook } from "./button.tsx";
import { classes } from "./classes.ts";
import { useClosingDetails } from "./closing-details.ts";

interface ConfirmProps {
  /** On the button that opens it. */
  label: ReactNode;
  icon?: LucideIcon;
  variant?: ButtonVariant;
  size?: "normal" | "small";
  /** What will happen, in a sentence. */
  question: ReactNode;
  /** The form that does it, with its own button. */
  children: ReactNode;
  align?: "start" | "end";
}

/** A second press before something that is hard to take back; works without script. */
export function Confirm(props: ConfirmProps) {
  const { label, icon: Icon, variant, size, question, children, align = "start" } = props;
  const details = useClosingDetails();
  return (
    <details ref={details} className="no-print group/confirm relative inline-block">
      <summary className={classes(buttonLook({ variant, size }), "list-none")}>
        {Icon && <Icon aria-hidden size={16} />}
        {label}
      </summary>
      <div
        className={classes(
          "absolute top-full z-30 mt-1 grid w-80 max-w-[calc(100vw-2rem)] gap-3 rounded-md border border-line bg-surface p-4 text-left whitespace-normal shadow-float",
          align === "end" ? "right-0" : "left-0",
        )}
      >
        <p>{question}</p>
        {children}
      </div>
    </details>
  );
}
