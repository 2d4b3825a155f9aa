import { Link } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ChipList, SectorChip } from "#app/ui/chips.tsx";
import { formatNumber } from "#app/ui/format.ts";
import type { PlanLine } from "#db/queries/plans/list.server.ts";
import { StandingPill } from "./standing-pill.tsx";

const COUNTS = ["priorities", "targets", "tasks", "resources"] as const;
const MOST_SECTORS = 8;

/** One plan in a list: what it is, until when, what it puts first. `names` are sectors in the reader's language. */
export function PlanCard({ plan, names }: { plan: PlanLine; names: Record<string, string> }) {
  const { t, locale } = useLanguage();
  const sectors = plan.sectors.map(({ sector, name, nameEn, tier }) => ({
    key: name,
    name: locale === "zh" ? name : (nameEn ?? names[sector] ?? name),
    tier,
  }));
  return (
    <article className="relative grid gap-2 border-b border-line py-4 first:pt-1 last:border-b-0 hover:[&_h3_a]:text-accent-strong hover:[&_h3_a]:underline">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <h3 className="min-w-0 max-w-reading text-base">
          <Link to={`/plans/${plan.slug}`} className="stretched">
            {plan.title[locale]}
          </Link>
        </h3>
        {plan.standing !== "in_force" && <StandingPill standing={plan.standing} />}
      </div>
      <p className="flex flex-wrap gap-x-4 text-muted">
        {plan.number && <span>{plan.number}</span>}
        <span>{t("plan.years", { from: String(plan.from), to: String(plan.to) })}</span>
        <span>{plan.area}</span>
      </p>
      {sectors.length > 0 && (
        <ChipList more={Math.max(0, sectors.length - MOST_SECTORS)}>
          {sectors.slice(0, MOST_SECTORS).map((sector) => (
            <SectorChip key={sector.key} name={sector.name} tier={sector.tier} />
          ))}
        </ChipList>
      )}
      <p className="flex flex-wrap gap-x-4 text-xs text-muted">
        {COUNTS.filter((each) => plan.counts[each] > 0).map((each) => (
          <span key={each}>
            <span className="font-semibold text-ink">
              {formatNumber(plan.counts[each], locale)}
            </span>{" "}
            {t(`plans.count.${each}`)}
          </span>
        ))}
      </p>
    </article>
  );
}
