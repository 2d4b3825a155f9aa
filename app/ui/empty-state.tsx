import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: LucideIcon;
  /** One sentence. */
  title: ReactNode;
  /** One action: a ButtonLink or a Button. */
  action?: ReactNode;
  children?: ReactNode;
}

/** What a list says when it has nothing: why, and what to do about it. */
export function EmptyState({ icon: Icon, title, action, children }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-md border border-dashed border-line px-6 py-12 text-center">
      {Icon && <Icon aria-hidden size={24} className="text-muted" />}
      <p className="max-w-prose text-base">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action}
    </div>
  );
}
