import { Link } from "@remix-run/react";
import { PLAN_ROLES } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import type { PlanOrganization } from "#db/queries/plans/plan.server.ts";

/** The organizations that a plan counts on, by what for, each linked to its own page. */
export function Organizations({ organizations }: { organizations: PlanOrganization[] }) {
  const { t } = useLanguage();
  return (
    <div className="grid">
      {PLAN_ROLES.map((role) => ({
        role,
        list: organizations.filter((each) => each.role === role),
      }))
        .filter(({ list }) => list.length > 0)
        .map(({ role, list }) => (
          <div
            key={role}
            className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0 sm:grid-cols-[8rem_1fr]"
          >
            <h3 className="flex items-baseline gap-1.5 self-start font-semibold">
              {t(`plan-role.${role}`)}
              <span className="text-xs font-normal text-muted">{list.length}</span>
            </h3>
            <ul className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
              {list.map((each) => (
                <Organization key={each.id} organization={each} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function Organization({ organization }: { organization: PlanOrganization }) {
  const { name, part, section, entry } = organization;
  return (
    <li className="grid content-start gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {entry ? (
          <Link
            to={`/organizations/named/${entry.id}`}
            className="hover:text-accent-strong hover:underline"
          >
            {entry.name}
          </Link>
        ) : (
          <span>{name}</span>
        )}
        {entry && entry.name !== name && <span className="text-xs text-muted">{name}</span>}
        <SectionMark section={section} />
      </p>
      <p className="text-xs text-muted">{part}</p>
    </li>
  );
}
