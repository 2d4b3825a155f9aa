import { useEffect, useRef } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

interface ErrorSummaryProps {
  /** Messages by the id of their field, as conform's `form.allErrors`; "" for the whole form. */
  errors: Record<string, string[] | null | undefined>;
  /** Names of the fields, so that each line says where. */
  labels?: Record<string, string>;
}

/** What is wrong with a form, at its top, each line a link to its field. Takes the focus once. */
export function ErrorSummary({ errors, labels = {} }: ErrorSummaryProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors)
    .flatMap(([id, messages]) => (messages ?? []).slice(0, 1).map((message) => ({ id, message })))
    .sort((a, b) => place(a.id, labels) - place(b.id, labels));
  const said = lines.map(({ id, message }) => `${id}:${message}`).join("|");
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (lines.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-1 rounded-md border-l-3 border-danger bg-danger-soft px-4 py-3"
    >
      <p className="font-semibold">{t("ui.errors.title", { count: lines.length })}</p>
      <ul className="grid gap-0.5">
        {lines.map(({ id, message }) => (
          <li key={id}>
            {id ? (
              <a href={`#${id}`} className="text-danger underline underline-offset-2">
                {labels[id] ? t("ui.errors.line", { name: labels[id], message }) : message}
              </a>
            ) : (
              <span className="text-danger">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Lines stand in the order of the labels, which is that of the fields; what has none comes first. */
function place(id: string, labels: Record<string, string>): number {
  return Object.keys(labels).indexOf(id);
}
