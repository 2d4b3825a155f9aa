import { Link } from "@remix-run/react";
import { RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Chip, ChipList } from "#app/ui/chips.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import type { NamedResource } from "#db/queries/plans/plan.server.ts";

interface NamedResourcesProps {
  resources: NamedResource[];
  names: Record<string, string>;
}

/** What the plan names, by kind, each linked to the registry's entry. */
export function NamedResources({ resources, names }: NamedResourcesProps) {
  const { t } = useLanguage();
  return (
    <div className="grid">
      {RESOURCE_KINDS.map((kind) => ({
        kind,
        list: resources.filter((resource) => resource.kind === kind),
      }))
        .filter(({ list }) => list.length > 0)
        .map(({ kind, list }) => (
          <div
            key={kind}
            className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0 sm:grid-cols-[8rem_1fr]"
          >
            <h3 className="flex items-baseline gap-1.5 self-start font-semibold">
              {t(`kind.${kind}`)}
              <span className="text-xs font-normal text-muted">{list.length}</span>
            </h3>
            <ul className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
              {list.map((resource) => (
                <Named key={resource.id} resource={resource} names={names} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function Named({ resource, names }: { resource: NamedResource; names: Record<string, string> }) {
  const { locale } = useLanguage();
  const { name, resourceId, section, operator, area, figures, sectors } = resource;
  const facts = [
    operator,
    area,
    ...Object.entries(figures).map(([label, figure]) => `${label} ${figureWords(figure, locale)}`),
  ].filter(Boolean);
  return (
    <li className="grid content-start gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {resourceId ? (
          <Link
            to={`/resources/${resourceId}`}
            className="hover:text-accent-strong hover:underline"
          >
            {name}
          </Link>
        ) : (
          <span>{name}</span>
        )}
        <SectionMark section={section} />
      </p>
      {facts.length > 0 && <p className="text-xs text-muted">{facts.join(" · ")}</p>}
      {sectors.length > 0 && (
        <ChipList>
          {sectors.map((sector) => (
            <Chip key={sector}>{names[sector] ?? sector}</Chip>
          ))}
        </ChipList>
      )}
    </li>
  );
}
