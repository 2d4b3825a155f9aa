import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Column } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { TextLink } from "#app/ui/text-link.tsx";
import type { MailLine } from "#db/queries/messages/outbox.server.ts";
import { MailStatePill } from "./state-pill.tsx";

export function useOutboxColumns(): Column<MailLine>[] {
  const { t } = useLanguage();
  return [
    {
      key: "subject",
      label: t("outbox.subject"),
      head: true,
      cell: (row) => (
        <>
          <TextLink to={`/admin/outbox/${row.id}`}>{row.title || t("outbox.unwritten")}</TextLink>
          <span className="block text-xs font-normal wrap-anywhere text-muted">{row.address}</span>
        </>
      ),
    },
    {
      key: "state",
      label: t("outbox.state"),
      cell: (row) => (
        <span className="whitespace-nowrap">
          <MailStatePill state={row.state} />
          {row.lastCode !== null && (
            <span className="block pt-0.5 text-xs text-muted tabular-nums">
              SMTP {row.lastCode}
            </span>
          )}
        </span>
      ),
    },
    {
      key: "topic",
      label: t("outbox.topic"),
      from: "md",
      cell: (row) => (
        <>
          {t(`topic.${row.topic}`)}
          <span className="block text-xs text-muted">{t(`template.${row.template}`)}</span>
        </>
      ),
    },
    {
      key: "created",
      label: t("outbox.created"),
      from: "md",
      cell: (row) => <span className="whitespace-nowrap">{formatInstant(row.createdAt)}</span>,
    },
    {
      key: "sent",
      label: t("outbox.sent"),
      cell: (row) =>
        row.sentAt && <span className="whitespace-nowrap">{formatInstant(row.sentAt)}</span>,
    },
  ];
}
