import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Chip, ChipList } from "#app/ui/chips.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";

const MOST_SECTORS = 3;

/** Name and operator of a resource, the name leading to its page. */
export function ResourceName({ line }: { line: ResourceLine }) {
  return (
    <>
      <RowLink to={`/resources/${line.id}`}>{line.name}</RowLink>
      {line.operator && line.operator !== line.name && (
        <span className="under">{line.operator}</span>
      )}
    </>
  );
}

/** The sectors it serves, the first few. */
export function ResourceSectors({
  sectors,
  names,
}: {
  sectors: string[];
  names: Record<string, string>;
}) {
  if (sectors.length === 0) return null;
  return (
    <ChipList more={Math.max(0, sectors.length - MOST_SECTORS)}>
      {sectors.slice(0, MOST_SECTORS).map((sector) => (
        <Chip key={sector}>{names[sector] ?? sector}</Chip>
      ))}
    </ChipList>
  );
}

/** The clause that names it. */
export function ResourceSource({ line }: { line: ResourceLine }) {
  const { t } = useLanguage();
  if (!line.plan) return null;
  return (
    <span className="under">
      <RowLink to={`/plans/${line.plan}#resources`}>
        {line.planNumber ?? t("resources.unnumbered")}
      </RowLink>
      <br />
      {line.section}
    </span>
  );
}
