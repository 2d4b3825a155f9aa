import { Link, useSearchParams } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { withParams } from "./address.ts";
import { formatNumber } from "./format.ts";

interface PaginationProps {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
}

/** Where in the list one is, and links to the pages around. Nothing but the count when all fits. */
export function Pagination({ page, pageSize, total }: PaginationProps) {
  const { t, locale } = useLanguage();
  const [params] = useSearchParams();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const number = (value: number) => formatNumber(value, locale);
  if (total <= pageSize && page === 1) {
    return <p className="py-2 text-sm text-muted">{t("ui.list.total", { count: total })}</p>;
  }
  const from = Math.min((page - 1) * pageSize + 1, total);
  const to = Math.min(page * pageSize, total);
  return (
    <nav
      aria-label={t("ui.page.label")}
      className="no-print flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2"
    >
      <p className="text-sm text-muted">
        {t("ui.page.range", { from: number(from), to: number(to), total: number(total) })}
      </p>
      <ul className="flex items-center gap-1">
        <Step to={page > 1 ? withParams(params, { page: page - 1 }) : null}>
          <ChevronLeft aria-hidden size={16} />
          {t("ui.page.previous")}
        </Step>
        {pagesAround(page, last).map((each, i) =>
          each === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
            <li key={`gap-${i}`} className="px-1 text-muted max-sm:hidden">
              …
            </li>
          ) : (
            <li key={each} className="max-sm:hidden">
              <Link
                to={withParams(params, { page: each })}
                aria-label={t("ui.page.number", { page: each })}
                aria-current={each === page ? "page" : undefined}
                className="inline-flex h-8 min-w-8 items-center justify-center rounded-md px-1.5 text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-strong"
              >
                {each}
              </Link>
            </li>
          ),
        )}
        <Step to={page < last ? withParams(params, { page: page + 1 }) : null}>
          {t("ui.page.next")}
          <ChevronRight aria-hidden size={16} />
        </Step>
      </ul>
    </nav>
  );
}

/** Not there on the first and the last page. */
function Step({ to, children }: { to: string | null; children: ReactNode }) {
  if (!to) return null;
  return (
    <li>
      <Link
        to={to}
        className="inline-flex h-8 items-center gap-0.5 rounded-md px-2 hover:bg-sunken"
      >
        {children}
      </Link>
    </li>
  );
}

/** First, last and two on either side; null where pages are left out. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, last];
  const pages = [...new Set(wanted)].filter((each) => each >= 1 && each <= last);
  pages.sort((a, b) => a - b);
  return pages.flatMap((each, i) => {
    const before = pages[i - 1];
    return before !== undefined && each > before + 1 ? [null, each] : [each];
  });
}
