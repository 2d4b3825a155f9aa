import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { isMessageKey } from "#app/platform/i18n/translate.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { IconName } from "#app/ui/icon-names.ts";
import { Pill } from "#app/ui/status-pill.tsx";
import type { Tone } from "#app/ui/tones.ts";
import type { JobRow } from "#db/queries/monitoring/jobs.server.ts";

const LOOKS: Record<JobRow["state"], { tone: Tone; icon: IconName }> = {
  queued: { tone: "neutral", icon: "hourglass" },
  running: { tone: "accent", icon: "loader-circle" },
  asking: { tone: "warning", icon: "circle-question-mark" },
  done: { tone: "success", icon: "circle-check" },
  failed: { tone: "danger", icon: "circle-x" },
};

export function useJobColumns(): Column<JobRow>[] {
  const { t } = useLanguage();
  return [
    {
      key: "kind",
      label: t("admin.job.kind"),
      head: true,
      cell: (row) => {
        const key = `job-kind.${row.kind}`;
        return isMessageKey(key) ? t(key) : row.kind;
      },
    },
    {
      key: "state",
      label: t("admin.job.state"),
      cell: (row) => <Pill {...LOOKS[row.state]}>{t(`job-state.${row.state}`)}</Pill>,
    },
    {
      key: "progress",
      label: t("admin.job.progress"),
      align: "end",
      cell: (row) => (row.total > 0 ? `${row.done} / ${row.total}` : null),
    },
    {
      key: "attempts",
      label: t("admin.job.attempts"),
      align: "end",
      from: "md",
      cell: (row) => row.attempts,
    },
    {
      key: "created",
      label: t("admin.job.created"),
      cell: (row) => (
        <>
          <span className="whitespace-nowrap">{formatInstant(row.createdAt)}</span>
          {row.finishedAt && (
            <span className="block text-xs whitespace-nowrap text-muted">
              {t("admin.job.finished", { at: formatInstant(row.finishedAt) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "error",
      label: t("admin.job.error"),
      cell: (row) =>
        row.state === "asking" ? (
          <JobAsks row={row} />
        ) : (
          row.error && (
            <span className="line-clamp-3 max-w-72 text-xs wrap-anywhere text-danger">
              {row.error}
            </span>
          )
        ),
    },
    {
      key: "retry",
      label: t("admin.job.retry"),
      className: "no-print",
      cell: (row) => <JobAnswers row={row} />,
    },
  ];
}

/** What a job wants to know before it goes on. */
function JobAsks({ row }: { row: JobRow }) {
  const { t } = useLanguage();
  const { doubt, expiring, open } = row.payload;
  const why = `admin.job.asks.${doubt}`;
  return (
    <span className="block max-w-72 text-xs">
      {t("admin.job.asks", {
        expiring: Number(expiring),
        open: Number(open),
        why: isMessageKey(why) ? t(why) : "",
      })}
    </span>
  );
}

/** What a person can tell a job that stands still. */
function JobAnswers({ row }: { row: JobRow }) {
  const { t } = useLanguage();
  if (row.state !== "failed" && row.state !== "asking") return null;
  return (
    <Form method="post" className="flex flex-wrap gap-1">
      <input type="hidden" name="jobId" value={row.id} />
      {row.state === "failed" ? (
        <SubmitButton size="small" name="intent" value="retry">
          {t("admin.job.retry")}
        </SubmitButton>
      ) : (
        <>
          <SubmitButton size="small" name="intent" value="wait">
            {t("admin.job.wait")}
          </SubmitButton>
          <SubmitButton size="small" variant="danger" name="intent" value="go-on">
            {t("admin.job.go-on")}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
