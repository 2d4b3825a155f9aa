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
import type { Translate } from "#app/platform/i18n/translate.ts";
import { savePolicyDraft } from "#app/services/matching/save-policy-draft.server.ts";
import { policyInForce } from "#app/services/matching/world.server.ts";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { everyDistrict } from "#db/queries/matching/policy.server.ts";
import { policyDraft, policyHistory } from "#db/queries/matching/policy-history.server.ts";
import { latestRematch } from "#db/queries/monitoring/jobs.server.ts";
import { titled } from "../../titled.ts";
import { Districts } from "./districts.tsx";
import { fieldsOf, policySchema, valuesOf } from "./fields.ts";
import { PolicyForm } from "./form.tsx";
import { PolicyHistory } from "./history.tsx";
import { policyPath } from "./policy-path.ts";
import { Rematch } from "./rematch.tsx";
import { whose } from "./whose.server.ts";

export const meta: MetaFunction = titled("policy.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "policy:edit");
  const about = await whose(db.read, { actor, request: args.request });
  const { district, maySet } = about;
  const inForce = await policyInForce(db.read, district);
  const draft = maySet ? await policyDraft(db.read, district) : null;
  return {
    now,
    ...about,
    inherited: inForce.district !== district,
    version: inForce.version,
    current: fieldsOf(inForce),
    draft: draft && { fields: fieldsOf(draft), by: draft.by, savedAt: draft.createdAt },
    history: await policyHistory(db.read, district),
    districts: await everyDistrict(db.read),
    job: await latestRematch(db.read),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  const submission = parseForm(await formOf(args.request), { schema: policySchema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { base } = submission.value;
  const values = valuesOf(submission.value);
  const { district } = await whose(db.read, { actor, request: args.request });
  const answer = await answerForm(submission, {
    t,
    run: () => savePolicyDraft(db, { actor, district, base, values, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirect(policyPath(district, "/preview"));
}

/** After a conflict the page shows what is in force now. */
export function shouldRevalidate() {
  return true;
}

export default function Policy() {
  const { now, district, maySet, inherited, version, current, draft, history, job, ...all } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply ?? null;
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={district === null ? t("policy.title.general") : t("policy.title.of", { district })}
        lead={leadOf({ district, inherited, version }, t)}
        actions={
          maySet && (
            <TextLink to={policyPath(district, "/learning")}>{t("policy.learning.title")}</TextLink>
          )
        }
      />
      <div className="grid gap-4">
        <Rematch job={job} now={now} />
        {draft && (
          <Notice
            title={t("policy.draft.waits", {
              by: draft.by ?? "—",
              at: formatInstant(draft.savedAt),
            })}
            action={
              <TextLink to={policyPath(district, "/preview")}>{t("policy.draft.open")}</TextLink>
            }
          >
            {t("policy.draft.form")}
          </Notice>
        )}
      </div>
      <PolicyForm
        key={`${district} ${draft ? draft.savedAt.getTime() : version}`}
        maySet={maySet}
        version={version}
        current={current}
        saved={draft?.fields ?? current}
        reply={reply}
      />
      <PolicyHistory history={history} district={district} maySet={maySet} />
      <Districts {...all} />
    </Page>
  );
}

/** Whose rules hold here, and whom a change reaches. */
function leadOf(
  {
    district,
    inherited,
    version,
  }: { district: string | null; inherited: boolean; version: number },
  t: Translate,
): string {
  if (district === null) return t("policy.lead.general", { version });
  return t(inherited ? "policy.lead.inherited" : "policy.lead", { version, district });
}
