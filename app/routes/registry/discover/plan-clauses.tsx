import type { PlanPriority } from "#app/domain/sectors/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ClauseCard } from "#app/ui/clause-card.tsx";

const MOST = 10;

interface PlanClausesProps {
  clauses: PlanPriority[];
  names: Record<string, string>;
}

/** Which plan makes it a priority, and how high. */
export function PlanClauses({ clauses, names }: PlanClausesProps) {
  const { t, locale } = useLanguage();
  if (clauses.length === 0) return <p className="text-muted">{t("discover.priorities.none")}</p>;
  return (
    <div className="grid gap-2">
      {clauses.slice(0, MOST).map((clause) => (
        <ClauseCard
          key={`${clause.plan} ${clause.name}`}
          title={clause.area}
          number={clause.planNumber}
          section={clause.section}
          tier={clause.tier}
          name={
            locale === "zh" ? clause.name : (clause.nameEn ?? names[clause.sector] ?? clause.name)
          }
          to={`/plans/${clause.plan}#priorities`}
        />
      ))}
    </div>
  );
}
