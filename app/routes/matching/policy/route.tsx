import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { savePolicyDraft } from "#app/services/matching/save-policy-draft.server.ts";
import { policyInForce } from "#app/services/matching/world.server.ts";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { policyDraft, policyHistory } from "#db/queries/matching/policy-history.server.ts";
import { latestRematch } from "#db/queries/monitoring/jobs.server.ts";
import { titled } from "../../titled.ts";
import { fieldsOf, policySchema, valuesOf } from "./fields.ts";
import { PolicyForm } from "./form.tsx";
import { PolicyHistory } from "./history.tsx";
import { Rematch } from "./rematch.tsx";

export const meta: MetaFunction = titled("policy.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = await entering(args, "policy:edit");
  const inForce = await policyInForce(db.read);
  const draft = await policyDraft(db.read);
  return {
    now,
    version: inForce.version,
    current: fieldsOf(inForce),
    draft: draft && { fields: fieldsOf(draft), by: draft.by, savedAt: draft.createdAt },
    history: await policyHistory(db.read),
    job: await latestRematch(db.read),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  const submission = parseForm(await formOf(args.request), { schema: policySchema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { base } = submission.value;
  const values = valuesOf(submission.value);
  const answer = await answerForm(submission, {
    t,
    run: () => savePolicyDraft(db, { actor, base, values, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirect("/district/policy/preview");
}

/** After a conflict the page shows what is in force now. */
export function shouldRevalidate() {
  return true;
}

export default function Policy() {
  const { now, version, current, draft, history, job } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply ?? null;
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={t("policy.title")}
        lead={t("policy.lead", { version })}
        actions={<TextLink to="/district/policy/learning">{t("policy.learning.title")}</TextLink>}
      />
      <div className="grid gap-4">
        <Rematch job={job} now={now} />
        {draft && (
          <Notice
            title={t("policy.draft.waits", {
              by: draft.by ?? "—",
              at: formatInstant(draft.savedAt),
            })}
            action={<TextLink to="/district/policy/preview">{t("policy.draft.open")}</TextLink>}
          >
            {t("policy.draft.form")}
          </Notice>
        )}
      </div>
      <PolicyForm
        key={draft ? draft.savedAt.getTime() : version}
        version={version}
        current={current}
        saved={draft?.fields ?? current}
        reply={reply}
      />
      <PolicyHistory history={history} />
    </Page>
  );
}
