import { Link } from "@remix-run/react";
import { ArrowLeft, X } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";

interface SplitViewProps {
  list: ReactNode;
  /** Null while nothing is selected. */
  panel: ReactNode | null;
  /** What the panel shows, for screen readers. */
  panelLabel: string;
  /** The address of the list alone. */
  closeTo: string;
}

/** A list with the selected item beside it (420 px); on narrow screens the item takes the list's place. */
export function SplitView({ list, panel, panelLabel, closeTo }: SplitViewProps) {
  if (!panel) return <>{list}</>;
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_26.25rem]">
      <div className="min-w-0 max-xl:hidden">{list}</div>
      <Panel label={panelLabel} closeTo={closeTo}>
        {/* The list's own heading is not there on narrow screens. */}
        <h1 className="sr-only xl:hidden">{panelLabel}</h1>
        {panel}
      </Panel>
    </div>
  );
}

/** The side panel; stays in view while the list scrolls. */
export function Panel({
  label,
  closeTo,
  children,
}: {
  label: string;
  closeTo: string;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const panel = usePanelFocus(closeTo);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={label}
      className="min-w-0 outline-none focus-visible:ring-2 focus-visible:ring-accent rounded-md border border-line bg-surface p-4 max-xl:border-0 max-xl:bg-transparent max-xl:p-0 xl:sticky xl:top-[calc(var(--bar,0px)+1rem)] xl:max-h-[calc(100dvh-var(--bar,0px)-2rem)] xl:self-start xl:overflow-y-auto"
    >
      <div className="no-print flex justify-between xl:float-right">
        <Link
          to={closeTo}
          preventScrollReset
          className="inline-flex min-h-8 items-center gap-1 rounded-md px-2 text-muted hover:bg-sunken hover:text-ink max-xl:-ml-2"
        >
          <ArrowLeft aria-hidden size={16} className="xl:hidden" />
          <X aria-hidden size={16} className="max-xl:hidden" />
          <span className="xl:sr-only">{t("ui.back")}</span>
        </Link>
      </div>
      {children}
    </aside>
  );
}
