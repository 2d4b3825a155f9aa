import { Form } from "@remix-run/react";
import { RefreshCw } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { JobRow } from "#db/queries/monitoring/jobs.server.ts";
import { usePolling } from "./use-polling.ts";

const POLL_MS = 1500;

/** The full re-match: how far it is while it runs, when the last one ended, and the button to start one. */
export function Rematch({ job, now }: { job: JobRow | null; now: Date }) {
  const { t } = useLanguage();
  const active = job?.state === "running" || job?.state === "queued";
  usePolling(active, POLL_MS);
  return (
    <section
      aria-label={t("policy.rematch")}
      className="grid gap-3 border-y border-line py-3 sm:grid-cols-[1fr_auto] sm:items-center"
    >
      <div className="grid gap-1" aria-live="polite">
        {job && active ? <Running job={job} now={now} /> : <Rest job={job} />}
      </div>
      {active ? (
        <TextLink to="/district/policy" className="without-script">
          {t("policy.rematch.refresh")}
        </TextLink>
      ) : (
        <Confirm
          label={t("policy.rematch.start")}
          icon={RefreshCw}
          align="end"
          question={t("policy.rematch.question")}
        >
          <Form method="post" action="/district/policy/rematch">
            <SubmitButton name="act" value="rematch">
              {t("policy.rematch.start")}
            </SubmitButton>
          </Form>
        </Confirm>
      )}
    </section>
  );
}

function Running({ job, now }: { job: JobRow; now: Date }) {
  const { t } = useLanguage();
  const started = job.runAfter.getTime();
  const spent = now.getTime() - started;
  const left =
    job.state === "running" && job.done > 0 && job.total > job.done
      ? (spent / job.done) * (job.total - job.done)
      : null;
  return (
    <ProgressBar
      label={t(job.state === "running" ? "policy.rematch.running" : "policy.rematch.queued")}
      done={job.done}
      total={job.total}
      leftMs={left}
    />
  );
}

function Rest({ job }: { job: JobRow | null }) {
  const { t, locale } = useLanguage();
  if (!job) return <p className="text-muted">{t("policy.rematch.never")}</p>;
  if (job.state === "failed") {
    return (
      <Notice tone="danger" title={t("policy.rematch.failed")}>
        {job.error}
      </Notice>
    );
  }
  return (
    <p className="text-muted">
      {t("policy.rematch.last", {
        at: formatInstant(job.finishedAt ?? job.createdAt),
        count: formatNumber(job.total, locale),
      })}
    </p>
  );
}
