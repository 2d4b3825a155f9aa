import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ListChecks } from "lucide-react";
import { z } from "zod";
import { JOB_STATES } from "#app/domain/vocabulary.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { listParams } from "#app/http/list-params.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { answerJob } from "#app/services/monitoring/answer-job.server.ts";
import { retryJob } from "#app/services/monitoring/retry-job.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { type JobRow, jobCounts, jobList } from "#db/queries/monitoring/jobs.server.ts";
import { AdminHead } from "../../identity/admin-tabs.tsx";
import { titled } from "../../titled.ts";
import { useJobColumns } from "./columns.tsx";

export const meta: MetaFunction = titled("admin.jobs");

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await entering(args, "desk:admin");
  const params = listParams(new URL(args.request.url), {
    sorts: ["created"],
    defaultSort: "created",
    filters: { state: JOB_STATES },
  });
  const states = (params.filters.state ?? []) as JobRow["state"][];
  return {
    params,
    counts: await jobCounts(db.read),
    ...(await jobList(db.read, { states, page: params.page, pageSize: params.pageSize })),
  };
}

const TOLD = {
  retry: "admin.told.retried",
  "go-on": "admin.told.went-on",
  wait: "admin.told.put-off",
} as const;

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:admin");
  const form = await formOf(args.request);
  const jobId = String(form.get("jobId") ?? "");
  const intent = z.enum(["retry", "go-on", "wait"]).catch("retry").parse(form.get("intent"));
  const answer = await answerAct(t, async () => {
    if (intent === "retry") await retryJob(db, { actor, jobId, now });
    else await answerJob(db, { actor, jobId, goOn: intent === "go-on", now });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  return redirectTelling("/admin/jobs", { context: args.context, key: TOLD[intent] });
}

export default function Jobs() {
  const { rows, total, params, counts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const columns = useJobColumns();
  const chosen = params.filters.state?.[0];
  return (
    <Page>
      <AdminHead />
      {answer?.message && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      <Tabs
        label={t("admin.job.state")}
        tabs={[
          { to: "/admin/jobs", label: t("ui.list.all"), current: !chosen },
          ...JOB_STATES.map((state) => ({
            to: `/admin/jobs?state=${state}`,
            label: t(`job-state.${state}`),
            count: counts[state] ?? 0,
            current: chosen === state,
          })),
        ]}
      />
      <div className="pt-3">
        <DataTable
          caption={t("admin.jobs")}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<EmptyState icon={ListChecks} title={t("admin.jobs.none")} />}
        />
        <Pagination page={params.page} pageSize={params.pageSize} total={total} />
      </div>
    </Page>
  );
}
