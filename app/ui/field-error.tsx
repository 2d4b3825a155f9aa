import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

/** A message beside the field it belongs to. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-danger">
      <CircleAlert aria-hidden size={16} className="mt-[0.2em] shrink-0" />
      <span>
        <span className="sr-only">{t("ui.field.error")}</span>
        {children}
      </span>
    </p>
  );
}
