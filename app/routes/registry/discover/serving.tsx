import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/page.tsx";
import { ResourcePill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";
import { ResourceName, ResourceSectors } from "../resource-line.tsx";

interface ServingProps {
  resources: ResourceLine[];
  names: Record<string, string>;
  /** The sector that fits best. */
  sector: string;
}

/** Who can help, and the way on. */
export function Serving({ resources, names, sector }: ServingProps) {
  const { t } = useLanguage();
  const columns: Column<ResourceLine>[] = [
    {
      key: "name",
      label: t("resources.column.name"),
      head: true,
      cell: (line) => <ResourceName line={line} />,
      className: "sm:w-2/5",
    },
    {
      key: "kind",
      label: t("resources.column.kind"),
      cell: ({ kind }) => <span className="whitespace-nowrap">{t(`kind.${kind}`)}</span>,
      bare: true,
    },
    {
      key: "sectors",
      label: t("resources.column.sectors"),
      cell: ({ sectors }) => <ResourceSectors sectors={sectors} names={names} />,
      from: "md",
    },
    {
      key: "state",
      label: t("resources.column.state"),
      cell: ({ state }) => <ResourcePill state={state} />,
      bare: true,
    },
  ];
  return (
    <Section
      title={t("discover.resources")}
      aside={
        <TextLink to={`/resources?sector=${encodeURIComponent(sector)}`}>
          {t("discover.resources.all")}
        </TextLink>
      }
    >
      <DataTable
        caption={t("discover.resources")}
        rows={resources}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<p className="text-muted">{t("discover.resources.none")}</p>}
      />
      <ButtonLink to="/applications/new" variant="primary" className="mt-2 justify-self-start">
        {t("discover.next")}
      </ButtonLink>
    </Section>
  );
}
