import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { FileSpreadsheet } from "lucide-react";
import { KIND_KEYS } from "#app/domain/imports/kind.ts";
import { importableKinds } from "#app/domain/imports/who.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formWithFile } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { beginImport } from "#app/services/imports/import-course.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Field } from "#app/ui/field.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Select } from "#app/ui/select.tsx";
import { importsOf } from "#db/queries/imports/imports.server.ts";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("import.title");

const MEGABYTE = 1_000_000;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, runtime } = await entering(args, "desk:imports");
  const asked = new URL(args.request.url).searchParams.get("kind");
  const kinds = importableKinds(actor);
  return {
    kinds,
    kind: kinds.find((kind) => kind === asked) ?? kinds[0] ?? "organizations",
    rows: await importsOf(db.read, actor.userId),
    maxMegabytes: runtime.config.maxUploadBytes / MEGABYTE,
  };
}

export async function action(args: ActionFunctionArgs) {
  // Asked before the body is read: only who may import may send so much.
  const { db, actor, now, runtime, t } = await entering(args, "desk:imports");
  const { form, file } = await formWithFile(args.request, runtime.config.maxUploadBytes);
  const kind = KIND_KEYS.find((key) => key === form.get("kind")) ?? "organizations";
  const sent = file ?? { name: "", bytes: new Uint8Array() };
  const store = { db, files: runtime.files, maxBytes: runtime.config.maxUploadBytes };
  let importId = "";
  const { ok, message, status } = await answerAct(t, async () => {
    importId = await beginImport(store, { actor, kind, file: sent, now });
    return "";
  });
  if (!ok) {
    return data({ message: sent.name === "" ? t("import.file.choose") : message }, { status });
  }
  return redirectTelling(`/imports/${importId}`, {
    context: args.context,
    key: "import.told.begun",
  });
}

export default function Imports() {
  const { kinds, kind, rows, maxMegabytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, locale } = useLanguage();
  return (
    <Page>
      <PageHeader title={t("import.title")} lead={t("import.lead")} />
      <div className="grid gap-10">
        <Form
          method="post"
          encType="multipart/form-data"
          className="grid max-w-reading gap-4"
          noValidate
        >
          <Field name="kind" label={t("import.kind")}>
            <Select
              name="kind"
              defaultValue={kind}
              options={kinds.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
            />
          </Field>
          <Field name="file" label={t("import.file")} error={answer?.message}>
            <FileInput
              name="file"
              accept=".xlsx,.csv,.txt,.tsv"
              types="Excel (.xlsx)、CSV"
              maxMegabytes={maxMegabytes}
            />
          </Field>
          <div>
            <SubmitButton variant="primary">{t("import.check")}</SubmitButton>
          </div>
        </Form>
        <section className="grid max-w-reading gap-2">
          <h2 className="text-lg">{t("import.templates")}</h2>
          <p className="text-muted">{t("import.templates.lead")}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {kinds.map((each) => (
              <li key={each}>
                <a
                  href={`/imports/templates/${each}`}
                  className="text-accent-strong hover:underline"
                >
                  {t(`import.kind.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section className="grid gap-2">
          <h2 className="text-lg">{t("import.past")}</h2>
          <DataTable
            caption={t("import.past")}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "file",
                label: t("import.file"),
                head: true,
                cell: (row) => (
                  <Link to={`/imports/${row.id}`} className="wrap-anywhere hover:underline">
                    {row.fileName}
                  </Link>
                ),
              },
              { key: "kind", label: t("import.kind"), cell: (row) => t(`import.kind.${row.kind}`) },
              {
                key: "state",
                label: t("import.state"),
                cell: (row) => t(`import.state.${row.state}`),
              },
              {
                key: "rows",
                label: t("import.rows"),
                align: "end",
                cell: (row) => (row.counts ? formatNumber(row.counts.rows, locale) : "–"),
              },
              {
                key: "when",
                label: t("import.when"),
                cell: (row) => formatInstant(row.createdAt),
              },
            ]}
            empty={<EmptyState icon={FileSpreadsheet} title={t("import.none")} />}
          />
        </section>
      </div>
    </Page>
  );
}
