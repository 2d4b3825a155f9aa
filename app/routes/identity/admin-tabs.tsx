import { useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

const PLACES = [
  ["/admin", "admin.users"],
  ["/admin/districts", "admin.districts"],
  ["/admin/jobs", "admin.jobs"],
  ["/admin/outbox", "outbox.title"],
  ["/admin/mail-templates", "templates.title"],
  ["/admin/system", "admin.system"],
] as const;

/** The head that the administrator's pages share. */
export function AdminHead({ actions }: { actions?: React.ReactNode }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader title={t("admin.title")} lead={t("admin.lead")} actions={actions} />
      <Tabs
        label={t("admin.title")}
        tabs={PLACES.map(([to, label]) => ({ to, label: t(label), current: pathname === to }))}
      />
      <div className="h-4" />
    </>
  );
}
