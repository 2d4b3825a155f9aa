import { Link } from "@remix-run/react";
import { Check, Circle, CircleAlert, CircleDot, type LucideIcon } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";

export interface FormStep {
  key: string;
  label: string;
  /** Null where one cannot go yet. */
  to: string | null;
  state: "done" | "current" | "open" | "wrong";
}

const ICONS: Record<FormStep["state"], { icon: LucideIcon; look: string }> = {
  done: { icon: Check, look: "text-success" },
  current: { icon: CircleDot, look: "text-accent" },
  open: { icon: Circle, look: "text-edge" },
  wrong: { icon: CircleAlert, look: "text-warning" },
};

/** Progress of a form by the names of its steps. A column on wide screens, a wrapping row on narrow ones. */
export function StepNav({ steps }: { steps: readonly FormStep[] }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("ui.steps")} className="no-print">
      <ol className="flex flex-wrap gap-x-1 gap-y-0.5 lg:grid">
        {steps.map(({ key, label, to, state }) => {
          const { icon: Icon, look } = ICONS[state];
          const content = (
            <>
              <Icon aria-hidden size={16} className={classes("shrink-0", look)} />
              <span>{label}</span>
              <span className="sr-only">{t(`ui.step.${state}`)}</span>
            </>
          );
          const row = "flex min-h-8 items-center gap-2 rounded-md px-2";
          return (
            <li key={key}>
              {to ? (
                <Link
                  to={to}
                  aria-current={state === "current" ? "step" : undefined}
                  className={classes(
                    row,
                    state === "current"
                      ? "bg-accent-soft font-semibold text-accent-strong"
                      : "text-muted hover:bg-sunken hover:text-ink",
                  )}
                >
                  {content}
                </Link>
              ) : (
                <span className={classes(row, "text-muted")}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
