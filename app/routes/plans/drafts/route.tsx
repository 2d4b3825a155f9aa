import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FileSearch } from "lucide-react";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formWithFile } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { draftPlan } from "#app/services/plans/draft-plan.server.ts";
import { districtsOf } from "#app/services/plans/own-draft.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { Pill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { draftLines } from "#db/queries/plans/drafts.server.ts";
import { titled } from "../../titled.ts";

export const meta: MetaFunction = titled("drafts.title");

const MEGABYTE = 1_000_000;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, runtime } = await entering(args, "desk:district");
  const districts = await districtsOf(db.read, actor);
  return {
    districts,
    drafts: await draftLines(db.read, districts),
    maxMegabytes: runtime.config.maxUploadBytes / MEGABYTE,
  };
}

export async function action(args: ActionFunctionArgs) {
  // Asked before the body is read: only who may upload a plan may send so much.
  const { db, actor, runtime, now, t } = await entering(args, "desk:district");
  const { form, file } = await formWithFile(args.request, runtime.config.maxUploadBytes);
  const district = form.get("district");
  const { ok, message, status } = await answerAct(t, () =>
    draftPlan(db, {
      actor,
      district: typeof district === "string" && district !== "" ? district : null,
      file: file ?? { name: "", bytes: new Uint8Array() },
      now,
    }),
  );
  if (!ok) return data({ message }, { status });
  return redirectTelling(`/district/plans/${message}`, {
    context: args.context,
    key: "drafts.told",
  });
}

export default function Drafts() {
  const { districts, drafts, maxMegabytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader title={t("drafts.title")} lead={t("drafts.lead")} />
      <Form method="post" encType="multipart/form-data" className="grid max-w-reading gap-4 pb-8">
        {districts.length > 1 && (
          <Field name="district" label={t("drafts.district")}>
            <Select options={districts.map((name) => ({ value: name, label: name }))} />
          </Field>
        )}
        <Field name="file" label={t("drafts.file")} error={answer?.message}>
          <FileInput
            types={t("drafts.file.types")}
            maxMegabytes={maxMegabytes}
            accept=".txt,.docx,.pdf"
          />
        </Field>
        <div>
          <SubmitButton variant="primary">{t("drafts.upload")}</SubmitButton>
        </div>
      </Form>
      {drafts.length === 0 ? (
        <EmptyState icon={FileSearch} title={t("drafts.none")} />
      ) : (
        <Section title={t("draft.facts")}>
          <ul className="divide-y divide-line border-y border-line">
            {drafts.map((draft) => (
              <li key={draft.id} className="grid gap-1 py-3">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <TextLink to={`/district/plans/${draft.id}`}>
                    {draft.title ?? draft.fileName}
                  </TextLink>
                  <Pill
                    tone={draft.state === "published" ? "success" : "neutral"}
                    icon={draft.state === "published" ? "circle-check" : "file-pen"}
                  >
                    {t(`drafts.state.${draft.state}`)}
                  </Pill>
                </p>
                <p className="text-xs text-muted tabular-nums">
                  {t("drafts.counts", draft.counts)} · {draft.fileName} ·{" "}
                  {formatInstant(draft.createdAt)}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
