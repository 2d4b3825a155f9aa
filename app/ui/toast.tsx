import { CircleAlert, CircleCheck, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

interface ToastProps {
  /** A new one with the same words needs another id. */
  id: string;
  ok?: boolean;
  children: ReactNode;
  /** A small form with an undo button. */
  undo?: ReactNode;
}

const SHOWN_MS = 8000;

/** What an act led to. Goes by itself after eight seconds unless it can be undone or went wrong. */
export function Toast({ id, ok = true, children, undo }: ToastProps) {
  const { t } = useLanguage();
  const [gone, setGone] = useState<string | null>(null);
  const stays = Boolean(undo) || !ok;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => setGone(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, stays]);
  if (gone === id) return null;
  const Icon = ok ? CircleCheck : CircleAlert;
  return (
    <div
      role={ok ? "status" : "alert"}
      className="no-print fixed right-4 bottom-4 left-4 z-50 mx-auto flex w-fit max-w-[calc(100vw-2rem)] items-center gap-3 rounded-md bg-ink px-4 py-2.5 text-canvas shadow-float"
    >
      <Icon aria-hidden size={18} className="shrink-0" />
      <span className="min-w-0">{children}</span>
      {undo}
      <button
        type="button"
        aria-label={t("ui.close")}
        onClick={() => setGone(id)}
        className="with-script -mr-1 inline-flex size-7 shrink-0 items-center justify-center rounded-md opacity-80 hover:opacity-100"
      >
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
