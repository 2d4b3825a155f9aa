import { Link } from "@remix-run/react";
import { TIERS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { SectionMark } from "#app/ui/clause-card.tsx";
import { TierMark } from "#app/ui/tier-mark.tsx";
import type { PriorityRow } from "#db/queries/plans/plan.server.ts";

interface PrioritiesProps {
  priorities: PriorityRow[];
  /** Sector names in the reader's language. */
  names: Record<string, string>;
}

/** The sectors of a plan as a tree, by the tier it gives them. */
export function Priorities({ priorities, names }: PrioritiesProps) {
  const tops = priorities.filter(({ within }) => within === null);
  const tiers = TIERS.map((tier) => ({ tier, list: tops.filter((top) => top.tier === tier) }));
  return (
    <div className="grid">
      {tiers
        .filter(({ list }) => list.length > 0)
        .map(({ tier, list }) => (
          <div
            key={tier}
            className="grid gap-x-6 gap-y-2 border-t border-line py-4 first:border-t-0 first:pt-0 sm:grid-cols-[5rem_1fr]"
          >
            <h3 className="pt-0.5">
              <TierMark tier={tier} large />
            </h3>
            <ul
              className={classes(
                "grid content-start gap-x-8 gap-y-4",
                isFlat(list, priorities) && "lg:grid-cols-2",
              )}
            >
              {list.map((top) => (
                <Branch key={top.id} top={top} priorities={priorities} names={names} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

/** Without anything inside, the entries are short enough for two columns. */
function isFlat(list: PriorityRow[], priorities: PriorityRow[]): boolean {
  return !list.some(({ name }) => priorities.some(({ within }) => within === name));
}

function Branch({ top, priorities, names }: PrioritiesProps & { top: PriorityRow }) {
  const inside = priorities.filter(({ within }) => within === top.name);
  return (
    <li className="grid gap-2">
      <Priority priority={top} names={names} strong />
      {inside.length > 0 && (
        <ul className="grid gap-x-8 gap-y-2 border-l border-line pl-4 lg:grid-cols-2">
          {inside.map((priority) => (
            <li key={priority.id}>
              <Priority priority={priority} names={names} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Priority({
  priority,
  names,
  strong = false,
}: {
  priority: PriorityRow;
  names: Record<string, string>;
  strong?: boolean;
}) {
  const { locale, t } = useLanguage();
  const { name, nameEn, sector, section } = priority;
  const english = nameEn ?? names[sector];
  const terms = priority.terms.filter((term) => term !== name);
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          to={`/resources?sector=${encodeURIComponent(sector)}`}
          className={classes(
            "font-semibold hover:text-accent-strong hover:underline",
            strong && "text-base",
          )}
        >
          {name}
        </Link>
        {locale === "en" && english && <span>{english}</span>}
        <SectionMark section={section} />
        {strong && priority.tierInferred && (
          <span className="text-xs text-muted">{t("plan.tierInferred")}</span>
        )}
      </p>
      {terms.length > 0 && <p className="max-w-reading text-muted">{terms.join("、")}</p>}
    </div>
  );
}
