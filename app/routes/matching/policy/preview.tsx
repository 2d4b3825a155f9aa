import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { optionalText } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { previewPolicy } from "#app/services/matching/preview-policy.server.ts";
import { publishPolicy } from "#app/services/matching/publish-policy.server.ts";
import { policyInForce } from "#app/services/matching/world.server.ts";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { policyDraft } from "#db/queries/matching/policy-history.server.ts";
import { topSectors } from "#db/queries/monitoring/gap.server.ts";
import { titled } from "../../titled.ts";
import { fieldsOf } from "./fields.ts";
import { policyPath } from "./policy-path.ts";
import { PublishForm } from "./publish.tsx";
import { Changes, Samples } from "./samples.tsx";
import { whose } from "./whose.server.ts";

export const meta: MetaFunction = titled("policy.preview.title");

const schema = z.object({ savedAt: z.coerce.number().int(), note: optionalText(300) });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "policy:edit");
  const { district, maySet } = await whose(db.read, { actor, request: args.request });
  const draft = maySet ? await policyDraft(db.read, district) : null;
  if (!draft) throw redirect(policyPath(district));
  const inForce = await policyInForce(db.read, district);
  return {
    district,
    draft: {
      version: draft.version,
      by: draft.by,
      savedAt: draft.createdAt,
      fields: fieldsOf(draft),
    },
    current: fieldsOf(inForce),
    sectors: await topSectors(db.read),
    preview: await previewPolicy(db, { district, values: draft, areas: staffAreas(actor), now }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { savedAt, note } = submission.value;
  const { district } = await whose(db.read, { actor, request: args.request });
  const answer = await answerForm(submission, {
    t,
    run: () => publishPolicy(db, { actor, district, savedAt, note: note ?? "", now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(policyPath(district), {
    context: args.context,
    key: "policy.told.published",
    values: { version: answer.value },
  });
}

/** After a conflict the page shows the draft that is there now. */
export function shouldRevalidate() {
  return true;
}

export default function PolicyPreview() {
  const { district, draft, current, sectors, preview } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply ?? null;
  const { t, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("policy.title"), href: policyPath(district) }]}
        title={t("policy.preview.title")}
        lead={t("policy.preview.lead", { by: draft.by ?? "—", at: formatInstant(draft.savedAt) })}
      />
      <Changes current={current} draft={draft.fields} />
      <Section title={t("policy.effect")} lead={t("policy.effect.lead")}>
        <StatRow>
          <Stat label={t("policy.effect.lists")} value={number(preview.lists)} />
          <Stat label={t("policy.effect.changed")} value={number(preview.changed)} />
          <Stat label={t("policy.effect.lead-changed")} value={number(preview.leadChanged)} />
          <Stat label={t("policy.effect.moves")} value={number(preview.moves)} />
        </StatRow>
      </Section>
      <Section title={t("policy.publish.title")} lead={t("policy.publish.lead")}>
        <PublishForm district={district} draft={draft} reply={reply} />
      </Section>
      <Samples samples={preview.samples} names={preview.names} sectors={sectors} />
    </Page>
  );
}
