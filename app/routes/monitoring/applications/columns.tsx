import { topSector } from "#app/domain/sectors/top-sector.ts";
import { type Language, useLanguage } from "#app/platform/i18n/context.tsx";
import { Chip, ChipList, NeedChip } from "#app/ui/chips.tsx";
import { formatDay, formatList } from "#app/ui/format.ts";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import type { DistrictApplication } from "#db/queries/monitoring/applications.server.ts";
import type { SectorName } from "#db/queries/monitoring/gap.server.ts";
import { sectorName } from "../list-parts.tsx";
import type { ApplicationLine } from "./route.tsx";

const SHOWN = 2;

/** What the file has of a line, and what the page alone adds. */
type Line = DistrictApplication & { blocking?: ApplicationLine["blocking"] };

/** The columns of staff's list of applications, on the page and in the file. */
export function applicationColumns({
  t,
  locale,
  sectors,
}: Language & { sectors: SectorName[] }): ListColumn<Line>[] {
  return [
    {
      key: "company",
      label: t("district.applications.company"),
      sort: "company",
      head: true,
      value: (row) => row.company,
      cell: (row) => (
        <>
          <RowLink to={`/applications/${row.id}`}>{row.company}</RowLink>
          <span className="under max-w-72 truncate">{row.title}</span>
        </>
      ),
    },
    {
      key: "title",
      label: t("district.applications.name"),
      only: "file",
      value: (row) => row.title,
    },
    {
      key: "area",
      label: t("district.applications.area"),
      only: "file",
      value: (row) => row.area,
    },
    {
      key: "sectors",
      label: t("district.applications.sectors"),
      from: "lg",
      value: (row) =>
        formatList(
          row.sectors.map((key) => sectorName(sectors, key, locale)),
          locale,
        ),
      cell: (row) => {
        const tops = [...new Set(row.sectors.map(topSector))];
        return (
          <ChipList more={Math.max(0, tops.length - SHOWN)}>
            {tops.slice(0, SHOWN).map((key) => (
              <Chip key={key}>{sectorName(sectors, key, locale)}</Chip>
            ))}
          </ChipList>
        );
      },
    },
    {
      key: "needs",
      label: t("district.applications.needs"),
      value: (row) =>
        formatList(
          row.needs.map((need) => t(`need.${need}`)),
          locale,
        ),
      cell: (row) => (
        <ChipList>
          {row.needs.map((kind) => (
            <NeedChip key={kind} kind={kind} />
          ))}
        </ChipList>
      ),
    },
    {
      key: "stage",
      label: t("district.applications.stage"),
      sort: "stage",
      from: "lg",
      value: (row) => row.stage && t(`stage.${row.stage}`),
      cell: (row) =>
        row.stage && <span className="whitespace-nowrap">{t(`stage.${row.stage}`)}</span>,
    },
    {
      key: "matches",
      label: t("district.applications.matches"),
      align: "end",
      value: (row) => (row.matchedAt ? row.matches : t("district.applications.waiting")),
      cell: (row) =>
        row.matchedAt ? (
          <RowLink to={`/applications/${row.id}`}>{row.matches}</RowLink>
        ) : (
          <span className="text-muted">{t("district.applications.waiting")}</span>
        ),
    },
    {
      key: "deals",
      label: t("district.applications.deals"),
      align: "end",
      value: (row) => row.deals,
      cell: (row) =>
        row.deals === 0 ? (
          0
        ) : (
          <RowLink to={`/district/deals?application=${row.id}`}>{row.deals}</RowLink>
        ),
    },
    {
      key: "blocking",
      label: t("district.applications.blocking"),
      only: "page",
      value: () => null,
      cell: (row) => <Blocking row={row} />,
    },
    {
      key: "submitted",
      label: t("district.applications.submitted"),
      sort: "submitted",
      from: "md",
      value: (row) => row.submittedAt,
      cell: (row) =>
        row.submittedAt && <span className="whitespace-nowrap">{formatDay(row.submittedAt)}</span>,
    },
  ];
}

/** Why nothing fits: what stands in the way of its near misses, or that nothing serves its needs at all. */
function Blocking({ row }: { row: Line }) {
  const { t } = useLanguage();
  if (!row.matchedAt || row.matches > 0) return null;
  if (!row.blocking?.length) return <>{t("district.applications.nothing-near")}</>;
  return (
    <ul className="grid gap-0.5">
      {row.blocking.map(({ code, count }) => (
        <li key={code}>
          {t(`blocking.${code}`)}
          <span className="ml-1 text-xs text-muted">
            {t("district.applications.times", { count })}
          </span>
        </li>
      ))}
    </ul>
  );
}
