import { Link } from "@remix-run/react";
import type { Rung } from "#app/domain/companies/ladders/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";

/** One of the rungs, as links: the address says which. */
export function RungChoice({
  rung,
  rungs,
  keep,
}: {
  rung: Rung;
  rungs: readonly Rung[];
  keep: Record<string, string>;
}) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("companies.rung")} className="no-print flex flex-wrap gap-2">
      {rungs.map((each) => (
        <Link
          key={each}
          to={`/district/companies?${new URLSearchParams({ ...keep, rung: each })}`}
          preventScrollReset
          aria-current={each === rung ? "true" : undefined}
          className={classes(
            "rounded-full border px-3 py-1 text-sm",
            each === rung
              ? "border-accent bg-accent-soft font-semibold text-accent-strong"
              : "border-line text-muted hover:text-ink",
          )}
        >
          {t(`company.rung.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
