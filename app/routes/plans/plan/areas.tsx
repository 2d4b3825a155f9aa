import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { PlanAreaRow } from "#db/queries/plans/plan.server.ts";

/** The areas a plan speaks of, each under the one it lies in. */
export function Areas({ areas }: { areas: PlanAreaRow[] }) {
  const named = new Set(areas.map(({ name }) => name));
  const tops = areas.filter(({ parent }) => parent === null || !named.has(parent));
  return <Level areas={tops} all={areas} />;
}

function Level({ areas, all }: { areas: PlanAreaRow[]; all: PlanAreaRow[] }) {
  const { t } = useLanguage();
  return (
    <ul className="grid gap-1.5">
      {areas.map((area) => {
        const inside = all.filter(({ parent }) => parent === area.name);
        return (
          <li key={area.id} className="grid gap-1.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">{area.name}</span>
              {area.kind && <span className="text-xs text-muted">{t(`area.${area.kind}`)}</span>}
              {area.role && <span className="text-muted">{area.role}</span>}
            </p>
            {inside.length > 0 && (
              <div className="border-l border-line pl-4">
                <Level areas={inside} all={all} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
