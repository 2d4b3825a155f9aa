import { Link, useSearchParams } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { fromStart } from "./address.ts";
import { formatNumber } from "./format.ts";

/** A row of the list beside which a page begins. */
interface Place {
  way: "after" | "before";
  key: string;
  id: string;
}

interface CursorNavProps {
  total: number;
  /** There are more than `total`. */
  more: boolean;
  previous: Place | null;
  next: Place | null;
}

/** How long the list is, and links to the pages beside this one. */
export function CursorNav({ total, more, previous, next }: CursorNavProps) {
  const { t, locale } = useLanguage();
  return (
    <nav
      aria-label={t("ui.page.label")}
      className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2"
    >
      <p className="text-sm text-muted">
        {more
          ? t("ui.list.more", { count: formatNumber(total, locale) })
          : t("ui.list.total", { count: total })}
      </p>
      {(previous || next) && (
        <ul className="flex items-center gap-1">
          <Step place={previous}>
            <ChevronLeft aria-hidden size={16} />
            {t("ui.page.previous")}
          </Step>
          <Step place={next}>
            {t("ui.page.next")}
            <ChevronRight aria-hidden size={16} />
          </Step>
        </ul>
      )}
    </nav>
  );
}

/** Not there at the beginning and at the end. */
function Step({ place, children }: { place: Place | null; children: ReactNode }) {
  const [params] = useSearchParams();
  if (!place) return null;
  return (
    <li>
      <Link
        to={fromStart(params, { [place.way]: `${place.id}~${place.key}` })}
        className="inline-flex h-8 items-center gap-0.5 rounded-md px-2 hover:bg-sunken"
      >
        {children}
      </Link>
    </li>
  );
}
