import { Link } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Chip, ChipList } from "#app/ui/chips.tsx";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";

const MOST_SECTORS = 3;

/** Name and operator of a resource, the name leading to its page. */
export function ResourceName({ line }: { line: ResourceLine }) {
  return (
    <>
      <Link to={`/resources/${line.id}`} className="hover:text-accent-strong hover:underline">
        {line.name}
      </Link>
      {line.operator && line.operator !== line.name && (
        <span className="block text-xs font-normal text-muted">{line.operator}</span>
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
    <span className="text-xs">
      <Link
        to={`/plans/${line.plan}#resources`}
        className="whitespace-nowrap text-muted hover:text-ink hover:underline"
      >
        {line.planNumber ?? t("resources.unnumbered")}
      </Link>
      <span className="block text-muted">{line.section}</span>
    </span>
  );
}
