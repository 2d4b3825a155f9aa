import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";

export interface Crumb {
  label: string;
  href: string;
}

interface PageHeaderProps {
  title: ReactNode;
  lead?: ReactNode;
  /** Pills or a small line of facts beside the title. */
  meta?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
  /** The way here, without this page itself. */
  crumbs?: readonly Crumb[];
}

/** The page's name and what can be done with it. */
export function PageHeader({ title, lead, meta, actions, crumbs }: PageHeaderProps) {
  return (
    <header className="grid gap-2 pb-4">
      {crumbs && crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl wrap-anywhere">{title}</h1>
          {meta}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {lead && <p className="max-w-reading text-muted">{lead}</p>}
    </header>
  );
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("ui.breadcrumb")} className="no-print">
      <ol className="flex flex-wrap items-center gap-1 text-xs text-muted">
        {crumbs.map(({ label, href }) => (
          <li key={href} className="flex items-center gap-1">
            <Link to={href} className="hover:text-ink hover:underline">
              {label}
            </Link>
            <ChevronRight aria-hidden size={12} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
