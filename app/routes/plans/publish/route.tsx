import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { found } from "#app/http/responses.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { districtsOf } from "#app/services/plans/own-draft.server.ts";
import { previewPlan } from "#app/services/plans/preview-plan.server.ts";
import { publishPlan } from "#app/services/plans/publish-plan.server.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { FieldGroup } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { draftFile } from "#db/queries/plans/drafts.server.ts";
import { titled } from "../../titled.ts";
import { ChangeTable } from "./change-table.tsx";

export const meta: MetaFunction = titled("draft.publish.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, locale } = await entering(args, "desk:district");
  const districts = await districtsOf(db.read, actor);
  const file = found(await draftFile(db.read, { id: args.params.id ?? "", districts }));
  const asked = new URL(args.request.url).searchParams;
  const supersedes = asked.has("asked") ? asked.getAll("supersedes") : null;
  return {
    id: file.draft.id,
    state: file.draft.state,
    title: file.draft.head.title?.zh ?? file.draft.fileName,
    preview: await previewPlan(db.read, file, supersedes),
    sectors: await sectorNames(db.read, locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:district");
  const form = await formOf(args.request);
  const supersedes = form.getAll("supersedes").map(String);
  const { ok, message, status } = await answerAct(t, () =>
    publishPlan(db, { actor, draftId: args.params.id ?? "", supersedes, now }),
  );
  if (!ok) return data({ message }, { status });
  return redirectTelling(`/plans/${message}`, {
    context: args.context,
    key: "draft.publish.told",
  });
}

export default function Publish() {
  const { id, state, title, preview, sectors } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, locale } = useLanguage();
  const ready = preview.missing.length === 0 && state === "open";
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: t("drafts.title"), href: "/district/plans" },
          { label: title, href: `/district/plans/${id}` },
        ]}
        title={t("draft.publish.title")}
        lead={t("draft.publish.lead", { decided: preview.decided, open: preview.open })}
      />
      <div className="grid max-w-reading gap-6">
        {answer?.message && (
          <Notice tone="danger" live>
            {answer.message}
          </Notice>
        )}
        {preview.missing.length > 0 && (
          <Notice tone="warning">
            {t("draft.publish.missing", {
              kinds: preview.missing
                .map((kind) => t(`draft.kind.${kind}`))
                .join(locale === "zh" ? "、" : ", "),
            })}
          </Notice>
        )}
        <Form method="get" className="grid gap-3">
          <input type="hidden" name="asked" value="1" />
          <FieldGroup
            name="supersedes"
            label={t("draft.publish.supersedes")}
            hint={t("draft.publish.supersedes.hint")}
            optional
          >
            {preview.replaceable.length === 0 && (
              <p className="text-muted">{t("draft.publish.none")}</p>
            )}
            {preview.replaceable.map((plan) => (
              <label key={plan.slug} className="flex items-start gap-2 py-1">
                <input
                  type="checkbox"
                  name="supersedes"
                  value={plan.slug}
                  defaultChecked={preview.supersedes.includes(plan.slug)}
                  className="mt-1"
                />
                <span>
                  {locale === "zh" ? plan.titleZh : plan.titleEn}
                  {plan.number && <span className="ml-2 text-xs text-muted">{plan.number}</span>}
                </span>
              </label>
            ))}
          </FieldGroup>
          {preview.replaceable.length > 0 && (
            <div>
              <Button size="small">{t("draft.publish.update")}</Button>
            </div>
          )}
        </Form>
      </div>
      <Section title={t("draft.publish.sectors")}>
        {preview.tiers.length === 0 ? (
          <p className="text-muted">{t("draft.publish.sectors.none")}</p>
        ) : (
          <>
            <ChangeTable
              caption={t("draft.publish.sectors")}
              rows={preview.tiers.map(({ sector, before, after }) => ({
                name: sectors[sector] ?? sector,
                before: before && t(`tier.${before}`),
                after: after && t(`tier.${after}`),
              }))}
            />
            <p className="pt-2 text-sm text-muted">
              {t("draft.publish.applications", { count: preview.applications })}
            </p>
          </>
        )}
      </Section>
      <Section title={t("draft.publish.targets")}>
        {preview.goals.length === 0 ? (
          <p className="text-muted">{t("draft.publish.targets.none")}</p>
        ) : (
          <ChangeTable
            caption={t("draft.publish.targets")}
            rows={preview.goals.map(({ indicator, before, after }) => ({
              name: indicator,
              before: goal(before),
              after: goal(after),
            }))}
          />
        )}
      </Section>
      <Form method="post" className="pt-4">
        {preview.supersedes.map((slug) => (
          <input key={slug} type="hidden" name="supersedes" value={slug} />
        ))}
        <SubmitButton variant="primary" disabled={!ready}>
          {t("draft.publish.do")}
        </SubmitButton>
      </Form>
    </Page>
  );
}

function goal(said: { value: number; unit: string; year: number | null } | null): string | null {
  if (!said) return null;
  return `${said.value} ${said.unit}${said.year === null ? "" : ` · ${said.year}`}`;
}
