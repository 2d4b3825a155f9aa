import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type NoticeTone = "info" | "success" | "warning" | "danger";

const LOOKS: Record<NoticeTone, { icon: LucideIcon; look: string }> = {
  info: { icon: Info, look: "border-accent bg-accent-soft [--tone:var(--accent-strong)]" },
  success: { icon: CircleCheck, look: "border-success bg-success-soft [--tone:var(--success)]" },
  warning: { icon: TriangleAlert, look: "border-warning bg-warning-soft [--tone:var(--warning)]" },
  danger: { icon: CircleAlert, look: "border-danger bg-danger-soft [--tone:var(--danger)]" },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Announced when it appears; for what follows an act. */
  live?: boolean;
}

/** Something the reader should know before going on. */
export function Notice({ tone = "info", title, children, action, live = false }: NoticeProps) {
  const { icon: Icon, look } = LOOKS[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={classes(
        "print-exact flex flex-wrap items-start gap-3 rounded-md border-l-3 px-4 py-3",
        look,
      )}
    >
      <Icon aria-hidden size={18} className="mt-[0.15em] shrink-0 text-(--tone)" />
      <div className="grid min-w-0 flex-1 gap-1 max-sm:basis-[calc(100%-3rem)]">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="shrink-0 max-sm:pl-[30px]">{action}</div>}
    </div>
  );
}
