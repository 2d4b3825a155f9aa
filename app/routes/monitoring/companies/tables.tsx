import { Building2, CalendarClock } from "lucide-react";
import { RUNGS, type Rung } from "#app/domain/companies/ladders/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { CursorNav } from "#app/ui/cursor-nav.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { pageColumns } from "#app/ui/list-columns.tsx";
import type { KeysetPage } from "#db/queries/keyset.server.ts";
import type { LapsingRow, NearRow } from "#db/queries/monitoring/companies.server.ts";
import { lapsingColumns, nearColumns } from "./columns.tsx";
import { RungChoice } from "./rung-choice.tsx";

export function NearTable({ rung, list }: { rung: Rung; list: KeysetPage<NearRow> }) {
  const language = useLanguage();
  const { t } = language;
  const { rows, ...place } = list;
  return (
    <div className="grid gap-3 pt-4">
      <RungChoice rung={rung} rungs={RUNGS} keep={{ view: "near" }} />
      <DataTable
        caption={t("companies.view.near")}
        rows={rows}
        columns={pageColumns(nearColumns(language))}
        rowKey={(row) => row.companyId}
        empty={<EmptyState icon={Building2} title={t("companies.near.none")} />}
      />
      {rows.length > 0 && <CursorNav {...place} />}
    </div>
  );
}

export function LapsingTable({ list }: { list: KeysetPage<LapsingRow> }) {
  const language = useLanguage();
  const { t } = language;
  const { rows, ...place } = list;
  return (
    <div className="grid gap-3 pt-4">
      <DataTable
        caption={t("companies.view.lapsing")}
        rows={rows}
        columns={pageColumns(lapsingColumns(language))}
        rowKey={(row) => `${row.companyId}:${row.rung}`}
        empty={<EmptyState icon={CalendarClock} title={t("companies.lapsing.none")} />}
      />
      {rows.length > 0 && <CursorNav {...place} />}
    </div>
  );
}
