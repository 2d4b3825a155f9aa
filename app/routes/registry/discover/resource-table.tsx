import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";
import { ResourceName, ResourceSectors } from "../resource-line.tsx";

interface ResourceTableProps {
  caption: string;
  rows: ResourceLine[];
  /** Of sectors, by key. */
  names: Record<string, string>;
  /** A sentence for no rows. */
  empty: string;
}

/** Resources with what they are, whom they serve and where. */
export function ResourceTable({ caption, rows, names, empty }: ResourceTableProps) {
  const { t } = useLanguage();
  const sectorColumn: Column<ResourceLine> = {
    key: "sectors",
    label: t("resources.column.sectors"),
    cell: ({ sectors }) => <ResourceSectors sectors={sectors} names={names} />,
    from: "md",
  };
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
    ...(rows.some(({ sectors }) => sectors.length > 0) ? [sectorColumn] : []),
    {
      key: "area",
      label: t("resources.column.area"),
      cell: ({ area }) => area,
      bare: true,
    },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{empty}</p>}
    />
  );
}
