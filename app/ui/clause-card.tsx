import { Link } from "@remix-run/react";
import type { Tier } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { TierMark } from "./tier-mark.tsx";

export interface Clause {
  /** The plan's title in the reader's language. */
  title: string;
  number: string | null;
  section: string;
  tier?: Tier | null;
  /** What the plan calls it, such as 汽车芯片. */
  name?: string | null;
  to: string;
  /** Expired or superseded: history only. */
  past?: boolean;
}

/** The clause of a plan that something rests on: number, section, tier, and the way there. */
export function ClauseCard({ title, number, section, tier, name, to, past = false }: Clause) {
  const { t } = useLanguage();
  return (
    <Link
      to={to}
      className={classes(
        "group grid content-start gap-0.5 rounded-md border border-line bg-surface px-3 py-2 hover:border-edge/60",
        past && "border-dashed",
      )}
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {name && <span className="font-semibold">{name}</span>}
        {tier && <TierMark tier={tier} />}
      </span>
      <span className="text-sm group-hover:text-accent-strong group-hover:underline">{title}</span>
      <span className="flex flex-wrap gap-x-3 text-xs text-muted">
        {number && <span>{number}</span>}
        <span>{section}</span>
        {past && <span>{t("ui.clause.past")}</span>}
      </span>
    </Link>
  );
}

/** The section a fact comes from, small and beside it, also on paper. */
export function SectionMark({ section, className }: { section: string; className?: string }) {
  return (
    <span className={classes("text-xs whitespace-nowrap text-muted", className)}>{section}</span>
  );
}
